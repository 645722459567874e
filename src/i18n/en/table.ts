/** English text of the table of results. Every key has its French in ../fr. */
export const texts = {
  'table.label': 'Results as a table',
  'table.bookmark': 'Bookmark',
  'table.columns': 'Columns',
  'table.usualColumns': 'Usual columns',
  'table.more': '+{{more, number}}',
} as const
