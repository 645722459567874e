import { focusListing } from '../domain/knowledge/focus-page.ts'
import { itemsByKnowledge } from '../domain/landscape/resolve.ts'
import { FOCUS_AREAS, type FocusArea, type Item, type Landscape } from '../domain/landscape/landscape.ts'
import type { FileReport, Matched, StackReport } from './check.ts'
import { FORMAT_ITEMS } from './format-items.ts'
import { CERTAINTIES, MATCH_RULES, type Certainty } from './rules.ts'

/** How sure a match is. */
export function certaintyOf({ match }: Matched): Certainty | undefined {
  return match && MATCH_RULES[match.rule]
}

/** An item of a stack, with the surest of its matches and how many things of the stack are it. */
export type StackUse = { item: Item; certainty: Certainty; things: number }

/** What a stack comes to. */
export type StackSummary = { uses: StackUse[]; found: number; matched: number; problems: number }

/** Counts what a stack names, and the items that it is in the order in which they appear. */
export function summariseStack(report: StackReport, landscape: Landscape): StackSummary {
  const items = new Map(landscape.items.map((item) => [item.id, item]))
  const uses = new Map<string, StackUse>()
  const all = report.files.flatMap(({ found }) => found)
  for (const one of all) {
    const item = items.get(one.match?.itemId ?? '')
    const certainty = certaintyOf(one)
    if (!item || !certainty) continue
    const known = uses.get(item.id)
    if (!known) uses.set(item.id, { item, certainty, things: 1 })
    else {
      known.things += 1
      if (CERTAINTIES.indexOf(certainty) < CERTAINTIES.indexOf(known.certainty)) known.certainty = certainty
    }
  }
  return {
    uses: [...uses.values()],
    found: all.length,
    matched: all.filter(({ match }) => match).length,
    problems: report.files.reduce((sum, { problems }) => sum + problems.length, 0),
  }
}

/** The items that the files speak of by their kind alone: manifests are for Kubernetes. */
export function impliedItems(files: readonly FileReport[], landscape: Landscape): Item[] {
  const known = itemsByKnowledge(landscape)
  const ids = new Set(files.flatMap(({ format }) => (format ? FORMAT_ITEMS[format] : [])))
  return [...ids].flatMap((id) => known.get(id) ?? [])
}

/** A focus area with what covers it; where nothing does, with where to start. */
export type AreaCoverage = { area: FocusArea; items: Item[]; suggestions: Item[] }

/** How many items are suggested for an area; the focus page has more. */
const SUGGESTIONS = 4

/** Which focus areas `items` cover. Archived ones cover nothing: nobody looks after them. */
export function coverageOf(items: readonly Item[], landscape: Landscape): AreaCoverage[] {
  return FOCUS_AREAS.map((area) => {
    const own = items.filter((item) => item.areas.includes(area) && item.maturity !== 'archived')
    const suggestions = own.length > 0 ? [] : focusListing(landscape, area).start.slice(0, SUGGESTIONS)
    return { area, items: own, suggestions }
  })
}
