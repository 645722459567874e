import type { AllTexts } from './texts.ts'

/**
 * Texts that speak of the CNCF, and what is said in their place while another landscape is in use. What stands there may
 * name it: `{landscape}`.
 */
export const IN_PLACE: Readonly<Partial<Record<keyof AllTexts, keyof AllTexts>>> = {
  'app.title': 'other.app.title',
  'results.landscape': 'other.results.landscape',
  'filters.accepted': 'other.filters.accepted',
  'maturity.none': 'other.maturity.none',
  'kind.partner': 'other.kind.partner',
  'data.kind.partner': 'other.data.kind.partner',
  'data.statisticsLead': 'other.data.statisticsLead',
  'palette.members': 'other.palette.members',
  'data.failed.title': 'other.data.failed.title',
  'data.failed.text': 'other.data.failed.text',
  'data.licenceText': 'other.data.licenceText',
  'print.source': 'other.print.source',
  'map.source': 'other.map.source',
  'export.source': 'other.export.source',
  'item.markdownSource': 'other.item.markdownSource',
  'timeline.lead': 'other.timeline.lead',
  'focus.startText': 'other.focus.startText',
  'compare.source': 'other.compare.source',
  'compare.row.joined': 'other.compare.row.joined',
  'compare.group.maturity': 'other.compare.group.maturity',
  'changes.fact.project': 'other.changes.fact.project',
  'changes.fact.noProject': 'other.changes.fact.noProject',
  'changes.dates.lead': 'other.changes.dates.lead',
  'changes.fileTitle': 'other.changes.fileTitle',
}

/** What is said instead, of a file that does not say of which day its data is: all that is known is when it was saved. */
export const UNDATED_IN_PLACE: typeof IN_PLACE = {
  'print.source': 'other.undated.print.source',
  'map.source': 'other.undated.map.source',
  'export.source': 'other.undated.export.source',
  'item.markdownSource': 'other.undated.item.markdownSource',
  'item.soFar': 'other.undated.item.soFar',
  'timeline.dataOf': 'other.undated.timeline.dataOf',
  'compare.source': 'other.undated.compare.source',
  'changes.visit.about': 'other.undated.changes.visit.about',
  'changes.source.shownOn': 'other.undated.changes.source.shownOn',
}
