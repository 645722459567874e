/** English text of what stands in the place of results when there are none. */
export const texts = {
  'results.none.query': 'Nothing is called “{{query}}”, and nothing is described that way.',
  'results.none.filtersToo': 'Your filters may be hiding what you look for.',
  'results.none.hint': 'Try fewer letters or another word, or browse a focus area.',
  'results.none.filters': 'No item passes all of your filters.',
  'results.clearQuery': 'Clear the search',
  'results.clearFilters': 'Remove all filters',
  'results.searchEverything': 'Search without filters',
  'results.nearest': 'The nearest names',
} as const
