/** English text of the table of results. Every key has its French in ../fr. */
export const texts = {
  'table.label': 'Results as a table',
  'table.bookmark': 'Compare and bookmark',
  'table.columns': 'Columns',
  'table.usualColumns': 'Usual columns',
  'table.more': '+{{more, number}}',
} as const
