/** What the search says beside its results. */
export const texts = {
  'answer.heading': 'Answer',
  'answer.level.whole': 'Projects by maturity level: {{levels}}.',
  'answer.level.beside': 'Only projects of this level are listed: {{levels}}.',
  'answer.level.without': 'Projects of this level are left out: {{levels}}.',
  'answer.level.none': 'Nothing found for “{{rest}}” has this level: {{levels}}. All results are listed.',
  'answer.level.show_one': 'Show it',
  'answer.level.show_other': 'Show the {{count, number}}',
  'results.nearest': 'The nearest names',
  'search.didYouMean': 'Did you mean',
  'search.leftOut': 'Searched without {{versions}}: the landscape lists no versions.',
  'search.unknownAddress': 'No item has the address {{address}}.',
  'search.fault.unknown-operator': '“{{operator}}:” is no operator. Operators: {{expected}}.',
  'search.fault.unknown-value': '“{{operator}}:” does not know “{{value}}”. It knows: {{expected}}.',
  'search.fault.no-value': '“{{operator}}:” needs a value, such as {{expected}}.',
} as const
