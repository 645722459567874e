/** English text of a view without results: why, and the ways out. Every key has its French in ../fr. */
export const texts = {
  'results.none.query': 'Nothing is called “{{query}}”, and nothing is described that way.',
  'results.none.filtersToo': 'Your filters may be hiding what you look for.',
  'results.none.hint': 'Try fewer letters or another word, or browse a focus area.',
  'results.none.filters': 'No item passes all of your filters.',
  'results.none.organisations': 'All that passes your filters are organisations.',
  'results.clearQuery': 'Clear the search',
  'results.clearFilters': 'Remove all filters',
  'results.searchEverything': 'Search without filters',
} as const
