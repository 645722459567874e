import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/answer.ts'

/** Ce que la recherche dit à côté de ses résultats. `_many` sert aux millions. */
export const texts: Translated<typeof english> = {
  'answer.heading': 'Réponse',
  'answer.level.whole': 'Projets par niveau de maturité : {levels}.',
  'answer.level.beside': 'Seuls les projets de ce niveau sont affichés : {levels}.',
  'answer.level.without': 'Les projets de ce niveau sont laissés de côté : {levels}.',
  'answer.level.none': 'Rien de ce qui répond à « {rest} » n’a ce niveau : {levels}. Tous les résultats sont affichés.',
  'answer.level.show': '{count, plural, one {L’afficher} many {Afficher les #} other {Afficher les #}}',
  'results.nearest': 'Les noms les plus proches',
  'search.didYouMean': 'Vouliez-vous dire',
  'search.leftOut': 'Recherche faite sans {versions} : le paysage n’indique pas de versions.',
  'search.unknownAddress': 'Aucun élément n’a l’adresse {address}.',
  'search.fault.unknown-operator': '« {operator}: » n’est pas un opérateur. Opérateurs : {expected}.',
  'search.fault.unknown-value': '« {operator}: » n’accepte pas « {value} ». Valeurs possibles : {expected}.',
  'search.fault.no-value': '« {operator}: » attend une valeur, par exemple {expected}.',
  'results.none.query': 'Aucun nom ni aucune description ne correspond à « {query} ».',
  'results.none.filtersToo': 'Vos filtres cachent peut-être ce que vous cherchez.',
  'results.none.hint': 'Essayez un mot plus court ou un autre mot, ou parcourez un domaine.',
  'results.none.filters': 'Aucun élément ne répond à tous vos filtres.',
  'results.none.organisations': 'Seules des organisations répondent à vos filtres.',
  'results.clearQuery': 'Effacer la recherche',
  'results.clearFilters': 'Retirer tous les filtres',
  'results.searchEverything': 'Chercher sans filtre',
  'search.help.title': 'Cherchez avec vos mots',
  'search.help.words':
    'Noms, abréviations, problèmes, en français ou en anglais : k8s, collecter les journaux, image registry',
  'search.help.keys': 'Entrée ouvre le premier résultat, ↓ mène aux résultats.',
  'search.help.exact': 'exactement ces mots',
  'search.help.not': 'sans ce mot',
  'search.help.maturity': 'diplômé, incubation, sandbox, archivé ou aucune',
  'search.help.category': 'une catégorie ou sous-catégorie',
  'search.help.focus': 'un domaine',
  'search.help.has': 'a un dépôt (repo) ou un audit (audit)',
}
