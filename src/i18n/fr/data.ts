import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/data.ts'

/** Textes français de la page Données. `_many` sert aux millions (« 2 millions de résultats »). */
export const texts: Translated<typeof english> = {
  'data.title': 'Données',
  'data.source': 'Source',
  'data.origin': 'Ce que vous voyez',
  'data.origin.extract': 'L’extrait livré avec cette page',
  'data.origin.kept': 'Le fichier de votre dernière visite',
  'data.origin.live': 'Le fichier en ligne',
  'data.date': 'Date',
  'data.address': 'Fichier en ligne',
  'data.licence': 'Licence',
  'data.licenceText': 'Paysage de la CNCF, © ses auteurs, CC BY 4.0',
  'data.categories': 'Catégories',
  'data.subcategories': 'Sous-catégories',
  'data.byMaturity': 'Projets par maturité',
  'data.checkNow': 'Vérifier le fichier en ligne maintenant',
  'data.checking': 'Vérification du fichier en ligne',
  'data.issues': 'Défauts du fichier',
  'data.issuesNone': 'Chaque entrée a été lue sans défaut.',
  'data.issuesCount_one': '{{count, number}} défaut trouvé. Les entrées sont gardées autant que possible.',
  'data.issuesCount_many': '{{count, number}} de défauts trouvés. Les entrées sont gardées autant que possible.',
  'data.issuesCount_other': '{{count, number}} défauts trouvés. Les entrées sont gardées autant que possible.',
  'data.issue.where': 'Où',
  'data.issue.line': 'Ligne',
  'data.issue.what': 'Défaut (en anglais)',
  'data.issue.done': 'Suite donnée',
  'data.outcome.kept': 'Gardée telle quelle',
  'data.outcome.repaired': 'Partie fautive retirée',
  'data.outcome.rejected': 'Entrée écartée',
}
