import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/shared.ts'

/** Textes français d’une liste partagée. */
export const texts: Translated<typeof english> = {
  'shared.title': 'Liste partagée',
  'shared.opening': 'Ouverture de la liste',
  'shared.text': 'Quelqu’un partage cette liste avec vous. Elle ne rejoint les vôtres que si vous la gardez.',
  'shared.keep': 'Garder parmi mes listes',
  'shared.count': '{count, plural, one {# élément} many {# d’éléments} other {# éléments}}',
  'shared.gone': 'Sorti du paysage',
  'shared.otherLandscape': 'La liste porte sur un autre paysage ({landscape}).',
  'shared.openLandscape': 'Voir ce paysage',
  'shared.notesCut': 'Des notes sont laissées de côté : ensemble, elles dépassent 100 000 caractères.',
  'shared.fault.title': 'Ce lien ne contient pas de liste',
  'shared.fault.empty': 'L’adresse s’arrête avant la liste.',
  'shared.fault.damaged':
    'L’adresse a été modifiée ou coupée en route. Redemandez-la, ou demandez la liste en fichier. Rien n’a changé chez vous.',
  'shared.fault.newer': 'La liste vient d’une version plus récente. Rechargez la page pour l’obtenir.',
  'shared.fault.too-large': 'L’adresse se déplie au-delà de toute liste. Rien n’a changé chez vous.',
  'shared.fault.unsupported': 'Ce navigateur ne sait pas lire les liens de liste. Demandez la liste en fichier.',
}
