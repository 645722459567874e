/** English text of what is said while another landscape is in use: its bar, and what stands in the place of texts about the CNCF (see ../in-place.ts). Every key has its French in ../fr. */
export const texts = {
  'other.bar': 'Landscape in use',
  'other.lead': 'Another landscape is in use:',
  'other.leadShort': 'Landscape:',
  'other.fileOf': 'file of {{date}}',
  'other.fetchedOn': 'fetched on {{date}}',
  'other.back': 'Back',
  'other.backTo': 'to the CNCF landscape',
  'other.notKept': 'This browser did not keep the file {{name}}. Open it again on the Data page, or go back.',
  'other.app.title': '{{page}} · {{landscape}} · Landscape Explorer',
  'other.results.landscape': 'The landscape {{landscape}}',
  'other.filters.accepted': 'Accepted by the foundation',
  'other.maturity.none': 'Without a maturity level',
  'other.data.failed.title': '{{landscape}} could not be loaded',
  'other.data.failed.text': '{{detail}}',
  'other.data.licenceText':
    'Not known: ask whoever publishes the file. Sentences of ours about known items are this page’s own.',
  'other.print.source': '{{landscape}}, data of {{date}}',
  'other.map.source': '{{landscape}}, {{date}}. Logos belong to their owners.',
  'other.export.source': 'Source: {{landscape}}, data of {{date}}.',
  'other.item.markdownSource': 'From the landscape {{landscape}}, {{date}}:',
  'other.timeline.lead':
    'Every project of {{landscape}} from its acceptance to graduation or archive, as far as the file dates it. Data of {{date}}.',
  'other.focus.startText': 'Graduated and incubating projects of this landscape.',
  'other.compare.source': 'Source: {{landscape}}, data of {{date}}.',
  'other.compare.row.joined': 'Joined the foundation',
  'other.compare.group.maturity': 'In the foundation',
  'other.changes.fact.project': 'Now a project: {{to}}',
  'other.changes.fact.noProject': 'No longer a project, was {{from}}',
  'other.changes.dates.lead':
    'Dates and commits are those of the CNCF’s public repository, whatever landscape is in use. Files come from your disk, and what you open stays in this browser.',
  'other.changes.fileTitle': 'Changes of the landscape {{landscape}}',
} as const
