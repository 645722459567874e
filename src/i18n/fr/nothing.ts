import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/nothing.ts'

/** Textes français d’une vue sans résultat. */
export const texts: Translated<typeof english> = {
  'results.none.query': 'Aucun nom ni aucune description ne correspond à « {{query}} ».',
  'results.none.filtersToo': 'Vos filtres cachent peut-être ce que vous cherchez.',
  'results.none.hint': 'Essayez un mot plus court ou un autre mot, ou parcourez un domaine.',
  'results.none.filters': 'Aucun élément ne répond à tous vos filtres.',
  'results.none.organisations': 'Seules des organisations répondent à vos filtres.',
  'results.clearQuery': 'Effacer la recherche',
  'results.clearFilters': 'Retirer tous les filtres',
  'results.searchEverything': 'Chercher sans filtre',
}
