/** English text of a list that somebody has shared. Every key has its French in ../fr; `_one` and `_other` are plural forms. */
export const texts = {
  'shared.title': 'Shared list',
  'shared.opening': 'Opening the list',
  'shared.text': 'Somebody shared this list with you. It is not among yours until you keep it.',
  'shared.keep': 'Keep as my list',
  'shared.count': '{count, plural, one {# item} other {# items}}',
  'shared.gone': 'No longer listed',
  'shared.otherLandscape': 'The list is about another landscape ({landscape}).',
  'shared.openLandscape': 'See that landscape',
  'shared.notesCut': 'Some notes are left out: together they are longer than 100,000 characters.',
  'shared.fault.title': 'This link shows no list',
  'shared.fault.empty': 'The address ends before the list begins.',
  'shared.fault.damaged':
    'The address was changed or cut off on its way. Ask for it again, or for the list as a file. Nothing of yours has changed.',
  'shared.fault.newer': 'The list was made with a later version. Reload the page to get it.',
  'shared.fault.too-large': 'The address unfolds to more than any list needs. Nothing of yours has changed.',
  'shared.fault.unsupported': 'This browser cannot read links of lists. Ask for the list as a file.',
} as const
