/** English text of the guide. Every key has its French in ../fr; `_one` and `_other` are plural forms. */
export const texts = {
  'guide.title': 'Guide',
  'guide.lead':
    'Every category and subcategory of the landscape: what it is for, which kinds of tools it lists, and where to begin.',
  'guide.contents': 'Contents',
  'guide.count': '{count, plural, one {# item} other {# items}}',
  'guide.about': 'About {place}',
  'guide.open': 'Open the guide',
  'guide.noText': 'There is no text about this place yet.',
  'guide.none.title': 'The guide has nothing on this landscape',
  'guide.none.text':
    'It explains the categories of the landscape that this site is made for, and none of them is in this file.',
} as const
