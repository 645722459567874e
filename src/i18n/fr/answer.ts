import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/answer.ts'

/** Ce que la recherche dit à côté de ses résultats. `_many` sert aux millions. */
export const texts: Translated<typeof english> = {
  'answer.heading': 'Réponse',
  'answer.level.whole': 'Projets par niveau de maturité : {{levels}}.',
  'answer.level.beside': 'Seuls les projets de ce niveau sont affichés : {{levels}}.',
  'answer.level.without': 'Les projets de ce niveau sont laissés de côté : {{levels}}.',
  'answer.level.none':
    'Rien de ce qui répond à « {{rest}} » n’a ce niveau : {{levels}}. Tous les résultats sont affichés.',
  'answer.level.show_one': 'L’afficher',
  'answer.level.show_many': 'Afficher les {{count, number}}',
  'answer.level.show_other': 'Afficher les {{count, number}}',
  'results.nearest': 'Les noms les plus proches',
  'search.didYouMean': 'Vouliez-vous dire',
  'search.leftOut': 'Recherche faite sans {{versions}} : le paysage n’indique pas de versions.',
  'search.unknownAddress': 'Aucun élément n’a l’adresse {{address}}.',
  'search.fault.unknown-operator': '« {{operator}}: » n’est pas un opérateur. Opérateurs : {{expected}}.',
  'search.fault.unknown-value': '« {{operator}}: » n’accepte pas « {{value}} ». Valeurs possibles : {{expected}}.',
  'search.fault.no-value': '« {{operator}}: » attend une valeur, par exemple {{expected}}.',
}
