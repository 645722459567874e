// Words of four letters and more that do not describe a purpose, folded as in lib/text.ts: pronouns, prepositions,
// adverbs, numbers, and the verbs with which any description begins.

const ENGLISH =
  'about above across after again against all almost along already also although always among another any anyone anything ' +
  'anywhere are around back based because been before behind being below beside besides best better between beyond both ' +
  'bring brings came can cannot come comes common could does doing done down during each easily easy either else enough ' +
  'even ever every everyone everything everywhere ever fast fewer first five four from full fully gets getting give given ' +
  'gives goes going good great have having help helping helps here hers him his how however including inside instead into ' +
  'itself just keep keeping keeps kind know known large last late later least less lets like likely little long made mainly ' +
  'make makes making many means might mine more most mostly much must near need needed needs neither never next none nothing ' +
  'offer offered offering offers often once one only onto open other others otherwise ours outside over own part parts per ' +
  'place places plain provide provided provides providing put puts quick quickly quite rather ready really right same say ' +
  'says second seen set sets several shall she should simple simply since single small some someone something soon still ' +
  'such take taken takes taking than that the their theirs them themselves then there therefore these they thing things ' +
  'this those though three through throughout thus till together too toward towards turn turns twice two under unless until ' +
  'upon use used useful user users uses using various very want wants way ways well went were what whatever when whenever ' +
  'where wherever whether which while who whole whom whose why will with within without work working works would write ' +
  'writes written yet you your yours allow allows allowing create creates enable enables enabling'

const FRENCH =
  'afin aide aident aider ailleurs ainsi alors apres aucun aucune aujourd aupres auquel aussi aussitot autant autour autre ' +
  'autres autrement auxquelles auxquels avait avant avec avoir beaucoup bien bonne bons cela celle celles celui cent cependant ' +
  'certain certaine certaines certains ceux chacun chacune chaque chez chose choses cinq comme comment commun commune ' +
  'communs complet complete contre cote creer cree creent dans debout debut dehors deja depuis derriere dernier derniere ' +
  'desormais desquels dessous dessus deux devant devient devrait dire doit doivent donc donne donnent donner dont duquel ' +
  'durant egalement elle elles encore ensuite entier entiere entre envers etaient etait etant etre eux eviter facile ' +
  'facilement faire fait faite faites faits faut fois font forme fort fournie fournir fournis fournissent fournit fournie ' +
  'grace grand grande grandes grands haut hors ici jamais jour jusqu jusque juste laquelle lequel lesquelles lesquels leur ' +
  'leurs lors lorsque lorsqu loin longtemps maintenant mais malgre meilleur meilleure meme memes mettre mise mieux moins ' +
  'moyen necessaire neuf nombre nombreuses nombreux nommee notamment notre nouveau nouveaux nouvelle nouvelles nous obtenir ' +
  'offre offrent offrir open parce parfois parmi part partie parties partir partout passer pendant permet permettant ' +
  'permettent permettre personne petit petite petites petits peut peuvent peux plein plupart plus plusieurs plutot pour ' +
  'pourquoi pouvoir pratique premier premiere prendre pres presque prete propre propres puis puisque quand quatre quelle ' +
  'quelles quelque quelques quels quoi rapide rapidement reste rester rien sans sauf savoir selon sera serait seul seule ' +
  'seulement seules seuls sinon soit sont souvent sous suite suivant surtout tandis tant tard telle telles tels temps tenir ' +
  'tient toujours tous tout toute toutes toutefois tres trois trop unique utile utilisant utilise utilisent utiliser ' +
  'utilisateur utilisateurs vers veut vient vite voici voie voir voit votre vous vraiment'

/** Words of both languages that do not distinguish items; technical terms are never included. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${FRENCH}`.split(' '))
