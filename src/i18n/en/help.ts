/** English text of how to search. */
export const texts = {
  'search.help.title': 'Search in your own words',
  'search.help.words': 'Names, abbreviations, problems, in English or French: k8s, collect logs, registre d’images',
  'search.help.keys': 'Enter opens the first result, ↓ goes to the results.',
  'search.help.exact': 'exactly these words',
  'search.help.not': 'without this word',
  'search.help.maturity': 'graduated, incubating, sandbox, archived or none',
  'search.help.category': 'a category or subcategory',
  'search.help.focus': 'a focus area',
  'search.help.has': 'has a repository (repo) or an audit (audit)',
} as const
