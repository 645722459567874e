import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/table.ts'

/** Textes français du tableau des résultats. */
export const texts: Translated<typeof english> = {
  'table.label': 'Les résultats en tableau',
  'table.bookmark': 'Comparer et garder',
  'table.columns': 'Colonnes',
  'table.usualColumns': 'Colonnes habituelles',
  'table.more': '+{{more, number}}',
}
