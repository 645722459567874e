import { focusListing } from '../domain/knowledge/focus-page.ts'
import { itemsByKnowledge } from '../domain/landscape/resolve.ts'
import { FOCUS_AREAS, type FocusArea, type Item, type Landscape } from '../domain/landscape/landscape.ts'
import type { FileReport, Matched, StackReport } from './check.ts'
import { FORMAT_ITEMS } from './format-items.ts'
import { CERTAINTIES, MATCH_RULES, type Certainty } from './rules.ts'

/** The certainty of a match. */
export function certaintyOf({ match }: Matched): Certainty | undefined {
  return match && MATCH_RULES[match.rule]
}

/** An item used by a stack, with its most certain match and the number of matching subjects. */
export type StackUse = { item: Item; certainty: Certainty; things: number }

/** The summary of a stack. */
export type StackSummary = { uses: StackUse[]; found: number; matched: number; problems: number }

/** Counts the subjects of a stack, and lists its items in order of appearance. */
export function summariseStack(report: StackReport, landscape: Landscape): StackSummary {
  const items = new Map(landscape.items.map((item) => [item.id, item]))
  const uses = new Map<string, StackUse>()
  const all = report.files.flatMap(({ found }) => found)
  for (const entry of all) {
    const item = items.get(entry.match?.itemId ?? '')
    const certainty = certaintyOf(entry)
    if (!item || !certainty) continue
    const use = uses.get(item.id)
    if (!use) uses.set(item.id, { item, certainty, things: 1 })
    else {
      use.things += 1
      if (CERTAINTIES.indexOf(certainty) < CERTAINTIES.indexOf(use.certainty)) use.certainty = certainty
    }
  }
  return {
    uses: [...uses.values()],
    found: all.length,
    matched: all.filter(({ match }) => match).length,
    problems: report.files.reduce((sum, { problems }) => sum + problems.length, 0),
  }
}

/** Items implied by the formats of the files: manifests imply Kubernetes. */
export function impliedItems(files: readonly FileReport[], landscape: Landscape): Item[] {
  const byKnowledgeId = itemsByKnowledge(landscape)
  const ids = new Set(files.flatMap(({ format }) => (format ? FORMAT_ITEMS[format] : [])))
  return [...ids].flatMap((id) => byKnowledgeId.get(id) ?? [])
}

/** A focus area with the items that cover it, or else with suggestions. */
export type AreaCoverage = { area: FocusArea; items: Item[]; suggestions: Item[] }

/** Most items suggested for an area; the focus page has more. */
const SUGGESTIONS = 4

/** The coverage of focus areas by `items`. Archived ones do not count, because they are unmaintained. */
export function coverageOf(items: readonly Item[], landscape: Landscape): AreaCoverage[] {
  return FOCUS_AREAS.map((area) => {
    const covering = items.filter((item) => item.areas.includes(area) && item.maturity !== 'archived')
    const suggestions = covering.length > 0 ? [] : focusListing(landscape, area).start.slice(0, SUGGESTIONS)
    return { area, items: covering, suggestions }
  })
}
