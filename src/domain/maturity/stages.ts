import type { IsoDate } from '../../lib/dates.ts'
import type { Item, Maturity } from '../landscape/landscape.ts'
import { isMaturity } from '../landscape/levels.ts'
import { maturitySteps, type MaturityStep } from './timeline.ts'

/** A time that a project spent on one level; `stage` is undefined where the file does not tell which. */
export type StageSpan = { stage: Maturity | undefined; from: IsoDate; to: IsoDate }

type Dated = Pick<Item, 'maturity' | 'acceptedAt' | 'incubatingAt' | 'graduatedAt' | 'archivedAt'>

/**
 * The levels that a project has gone through, oldest first, the last one up to `until` (the date of the data). A level
 * that lasted no day is left out: who is accepted straight into incubation was never in the sandbox.
 */
export function stageSpans(item: Dated, until: IsoDate): StageSpan[] {
  const steps = maturitySteps(item)
  return steps.flatMap((step, index) => {
    const next = steps[index + 1]
    const to = next?.date ?? (until > step.date ? until : step.date)
    return to === step.date && next ? [] : [{ stage: levelAfter(step, next, item.maturity), from: step.date, to }]
  })
}

/** The level that a project has today and the file gives no date for. */
export function undatedStage(item: Dated): string | undefined {
  const { maturity } = item
  if (!maturity) return undefined
  return maturitySteps(item).some(({ stage }) => levelOf(stage) === maturity) ? undefined : maturity
}

/** What a step leads to. Projects are accepted into the sandbox unless another step of the same day says otherwise. */
function levelOf(stage: MaturityStep['stage']): Maturity {
  return stage === 'accepted' ? 'sandbox' : stage
}

function levelAfter(
  { stage }: MaturityStep,
  next: MaturityStep | undefined,
  today: string | undefined,
): Maturity | undefined {
  // Where levels are the file's own, it is not known into which of them a project was accepted.
  if (stage === 'accepted' && today !== undefined && !isMaturity(today)) return undefined
  const level = levelOf(stage)
  // The last step must lead to what the project is today; otherwise a date is missing, and nothing can be told.
  if (!next) return level === today ? level : undefined
  // Nobody graduates out of the sandbox: the date of incubation is missing.
  return stage === 'accepted' && next.stage === 'graduated' ? undefined : level
}
