import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/other.ts'

/** Textes français de ce qui se dit pendant qu’un autre paysage est utilisé. */
export const texts: Translated<typeof english> = {
  'other.bar': 'Paysage utilisé',
  'other.lead': 'Un autre paysage est utilisé :',
  'other.leadShort': 'Paysage :',
  'other.fileOf': 'fichier du {date}',
  'other.savedOn': 'fichier de date inconnue, enregistré le {date}',
  'other.fetchedOn': 'récupéré le {date}',
  'other.back': 'Revenir',
  'other.backTo': 'au paysage de la CNCF',
  'other.notKept':
    'Ce navigateur n’a pas gardé le fichier {name}. Ouvrez-le de nouveau sur la page Données, ou revenez au paysage de la CNCF.',
  'other.app.title': '{page} · {landscape} · Landscape Explorer',
  'other.results.landscape': 'Le paysage {landscape}',
  'other.filters.accepted': 'Accepté par la fondation',
  'other.maturity.none': 'Sans niveau de maturité',
  'other.kind.partner': 'Partenaire',
  'other.data.kind.partner': 'Partenaires',
  'other.data.statisticsLead':
    'Sans les membres, les partenaires ni les utilisateurs. Chaque nombre mène à ce qu’il compte.',
  'other.palette.members': 'Afficher les membres, les partenaires et les utilisateurs',
  'other.data.failed.title': 'Impossible de charger {landscape}',
  'other.data.failed.text': '{detail}',
  'other.data.licenceText':
    'Inconnue : demandez à qui publie le fichier. Nos phrases sur les éléments connus sont propres à cette page.',
  'other.print.source': '{landscape}, données du {date}',
  'other.map.source': '{landscape}, {date}. Les logos appartiennent à leurs propriétaires.',
  'other.export.source': 'Source : {landscape}, données du {date}.',
  'other.item.markdownSource': 'D’après le paysage {landscape} au {date} :',
  'other.timeline.lead':
    'Chaque projet de {landscape}, de son acceptation à l’obtention du diplôme ou à l’archivage, dans la mesure où le fichier les date.',
  'other.focus.startText': 'Projets de ce paysage, diplômés ou en incubation.',
  'other.compare.source': 'Source : {landscape}, données du {date}.',
  'other.compare.row.joined': 'Membre depuis',
  'other.compare.group.maturity': 'Dans la fondation',
  'other.changes.fact.project': 'Devenu projet : {to}',
  'other.changes.fact.noProject': 'N’est plus un projet, auparavant : {from}',
  'other.changes.dates.lead':
    'Les dates et les commits sont ceux du dépôt public de la CNCF, quel que soit le paysage utilisé. Les fichiers viennent de votre disque, et ce que vous ouvrez reste dans ce navigateur.',
  'other.changes.fileTitle': 'Changements du paysage {landscape}',
  'other.undated.print.source': '{landscape}, données non datées, fichier enregistré le {date}',
  'other.undated.map.source':
    '{landscape}, non daté, fichier enregistré le {date}. Les logos appartiennent à leurs propriétaires.',
  'other.undated.export.source': 'Source : {landscape}, données non datées, fichier enregistré le {date}.',
  'other.undated.item.markdownSource': 'D’après le paysage {landscape}, non daté, fichier enregistré le {date} :',
  'other.undated.item.soFar': '{span} jusqu’à l’enregistrement du fichier',
  'other.undated.timeline.dataOf': 'Les données ne sont pas datées ; le fichier a été enregistré le {date}.',
  'other.undated.compare.source': 'Source : {landscape}, données non datées, fichier enregistré le {date}.',
  'other.undated.changes.visit.about':
    'Depuis le fichier vu à votre dernière visite. Ses données ne sont pas datées ; il a été enregistré le {from}.',
  'other.undated.changes.source.shownOn': 'Données non datées, fichier enregistré le {date}',
}
