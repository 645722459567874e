import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/bookmarks.ts'

/** Textes français des favoris. `_many` sert aux millions (« 2 millions de résultats »). */
export const texts: Translated<typeof english> = {
  'bookmarks.title': 'Favoris',
  'bookmarks.count_one': '{{count, number}} favori',
  'bookmarks.count_many': '{{count, number}} de favoris',
  'bookmarks.count_other': '{{count, number}} favoris',
  'bookmarks.empty.title': 'Pas encore de favoris',
  'bookmarks.empty.text':
    'Activez le signet d’un élément pour le retrouver ici. Vos favoris restent dans ce navigateur.',
  'bookmarks.gone.title': 'Sortis du paysage',
  'bookmarks.gone.text': 'Ils y figuraient quand vous les avez mis en favori.',
  'bookmarks.remove': 'Retirer {{name}}',
  'bookmarks.removed': '{{name}} ne fait plus partie de vos favoris.',
  'bookmarks.undo': 'Annuler',
  'bookmarks.notSaved': 'Votre navigateur n’enregistre pas les favoris : ils disparaîtront au rechargement.',
}
