/** English text of the glossary. Every key has its French in ../fr; `_one` and `_other` are plural forms. */
export const texts = {
  'glossary.title': 'Glossary',
  'glossary.lead': 'The words of containers and cloud native, explained plainly.',
  'glossary.also': 'Also: {terms}',
  'glossary.see': 'See also',
  'glossary.find': 'Find a word',
  'glossary.letters': 'Letters',
  'glossary.none': 'No word matches “{text}”.',
} as const
