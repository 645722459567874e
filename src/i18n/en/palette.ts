/** English text of the command palette. Every key has its French in ../fr; `_one` and `_other` are plural forms. */
export const texts = {
  'palette.suggestions': 'Suggestions',
  'palette.count_one': '{{count, number}} suggestion',
  'palette.count_other': '{{count, number}} suggestions',
  'palette.recent': 'Recent searches',
  'palette.pages': 'Pages',
  'palette.areas': 'Focus areas',
  'palette.places': 'Categories and subcategories',
  'palette.actions': 'Actions',
  'palette.search': 'Search the landscape for “{{query}}”',
  'palette.theme.system': 'Use the system’s theme',
  'palette.theme.light': 'Use the light theme',
  'palette.theme.dark': 'Use the dark theme',
  'palette.otherLanguage': 'Read in French',
  'palette.landscape': 'Use another landscape file',
  'palette.landscapeBack': 'Back to the CNCF landscape',
  'palette.members': 'Show members and service partners',
} as const
