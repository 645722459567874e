import { dateSpan, type DateSpan } from '../../lib/date-span.ts'
import type { IsoDate } from '../../lib/dates.ts'
import type { Item, Maturity } from '../landscape/landscape.ts'
import { isMaturity } from '../landscape/levels.ts'

/** An item with a maturity level: what the CNCF calls a project. */
export type Project = Item & { maturity: string }

/** The projects among `items`, in their order. */
export function projectsOf(items: readonly Item[]): Project[] {
  return items.filter((item): item is Project => item.maturity !== undefined)
}

/** A step of a project, as the file dates it. */
export type MaturityStep = { stage: 'accepted' | 'incubating' | 'graduated' | 'archived'; date: IsoDate }

type Dated = Pick<Item, 'maturity' | 'acceptedAt' | 'incubatingAt' | 'graduatedAt' | 'archivedAt'>

/**
 * The dated steps of a project, oldest first. One that was accepted straight into incubation has both on one day.
 */
export function maturitySteps(item: Omit<Dated, 'maturity'>): MaturityStep[] {
  const steps: { stage: MaturityStep['stage']; date: IsoDate | undefined }[] = [
    { stage: 'accepted', date: item.acceptedAt },
    { stage: 'incubating', date: item.incubatingAt },
    { stage: 'graduated', date: item.graduatedAt },
    { stage: 'archived', date: item.archivedAt },
  ]
  return steps
    .flatMap(({ stage, date }) => (date ? [{ stage, date }] : []))
    .toSorted((a, b) => a.date.localeCompare(b.date))
}

/** A time at one level; without `to` it goes on. Without a level, the file does not tell which it was. */
export type Span = { level: Maturity | undefined; from: IsoDate; to?: IsoDate | undefined }

/** The levels of a project, oldest first and without gaps, and the steps that it must have taken and that have no date. */
export type MaturityHistory = { spans: Span[]; undated: MaturityStep['stage'][] }

/**
 * The level that a step leads to. The file does not say at which level a project was accepted: where it was not the
 * level of another step on the same day, it was the first one, called sandbox since 2018 and inception before.
 */
const LEVEL: Record<MaturityStep['stage'], Maturity> = {
  accepted: 'sandbox',
  incubating: 'incubating',
  graduated: 'graduated',
  archived: 'archived',
}

/** The step that led to a level; at a level of the file's own nothing is dated but the acceptance. */
function stepTo(maturity: string | undefined): MaturityStep['stage'] {
  return maturity === undefined || !isMaturity(maturity) || maturity === 'sandbox' ? 'accepted' : maturity
}

/** Whether the steps tell the level of an item: not where that is one of the file's own, nor where it has none. */
function hasKnownLevels({ maturity }: Dated): boolean {
  return maturity !== undefined && isMaturity(maturity)
}

/**
 * The steps that can be true. The maturity has the last word: a step dated after the one that led to it (an incubation
 * after the graduation, say) is an error.
 */
function validSteps(item: Dated): MaturityStep[] {
  const steps = maturitySteps(item)
  const last = steps.findIndex(({ stage }) => stage === stepTo(item.maturity))
  return last < 0 || !hasKnownLevels(item) ? steps : steps.slice(0, last + 1)
}

/**
 * The history of a project's maturity. A level between two steps that do not follow each other (no project graduates out
 * of the sandbox), or after the last one where the step to today's level has no date, is not known.
 */
export function maturityHistory(item: Dated): MaturityHistory {
  const steps = validSteps(item)
  const lastStage = stepTo(item.maturity)
  const isReached = steps.some(({ stage }) => stage === lastStage)
  const spans = steps.flatMap(({ stage, date }, index): Span[] => {
    const next = steps[index + 1]
    // Accepted straight into a higher level: no time was spent at the first.
    if (next?.date === date) return []
    const isLevelUnknown =
      (stage === 'accepted' && (!hasKnownLevels(item) || next?.stage === 'graduated')) || (!next && !isReached)
    return [{ level: isLevelUnknown ? undefined : LEVEL[stage], from: date, to: next?.date }]
  })
  const undated: MaturityStep['stage'][] = []
  if (!item.acceptedAt) undated.push('accepted')
  if (!isReached && lastStage !== 'accepted') undated.push(lastStage)
  return { spans, undated }
}

/** A time at one level that has an end, for drawing. */
export type ClosedSpan = Span & { to: IsoDate }

/** The levels of a project, the last one up to `until` (the day of the data). */
export function closedSpans(item: Dated, until: IsoDate): ClosedSpan[] {
  return maturityHistory(item).spans.map((span) => ({
    ...span,
    to: span.to ?? (until > span.from ? until : span.from),
  }))
}

/** The level that a project has today and the file gives no date for. */
export function undatedLevel(item: Dated): string | undefined {
  const { maturity } = item
  return maturitySteps(item).some(({ stage }) => LEVEL[stage] === maturity) ? undefined : maturity
}

/** How long a project was at a stage, by the calendar; `isOngoing` while it still is. */
export type StageTime = { span: DateSpan; isOngoing: boolean }

/**
 * How long a project was at the stage that a step began, the last one counted up to `asOf`.
 * @returns 'skipped' where it left the stage on the day it came; undefined where it never reached it, or the file's levels
 * are its own
 */
export function stageTime(item: Dated, stage: MaturityStep['stage'], asOf: IsoDate): StageTime | 'skipped' | undefined {
  if (item.maturity !== undefined && !isMaturity(item.maturity)) return undefined
  const steps = validSteps(item)
  const index = steps.findIndex((step) => step.stage === stage)
  const start = steps[index]
  if (!start) return undefined
  const next = steps[index + 1]
  if (next?.date === start.date) return 'skipped'
  return { span: dateSpan(start.date, next?.date ?? asOf), isOngoing: next === undefined }
}
