/** English text of the bookmarks. Every key has its French in ../fr; `_one` and `_other` are plural forms. */
export const texts = {
  'bookmarks.title': 'Bookmarks',
  'bookmarks.count_one': '{{count, number}} bookmark',
  'bookmarks.count_other': '{{count, number}} bookmarks',
  'bookmarks.empty.title': 'No bookmarks yet',
  'bookmarks.empty.text': 'Press the bookmark on any item to keep it here. Bookmarks stay in this browser.',
  'bookmarks.gone.title': 'No longer listed',
  'bookmarks.gone.text': 'These were in the landscape when you kept them.',
  'bookmarks.remove': 'Remove {{name}}',
  'bookmarks.removed': '{{name}} removed from your bookmarks.',
  'bookmarks.undo': 'Undo',
  'bookmarks.notSaved': 'Your browser does not store bookmarks: they will be gone after a reload.',
} as const
