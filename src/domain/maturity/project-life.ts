import type { IsoDate } from '../../lib/dates.ts'
import type { Item, Maturity } from '../landscape/landscape.ts'
import { isMaturity } from '../landscape/levels.ts'
import { maturitySteps, type MaturityStep } from './timeline.ts'

/** An item with a maturity level: what the CNCF calls a project. */
export type Project = Item & { maturity: string }

/** The projects among `items`, in their order. */
export function projectsOf(items: readonly Item[]): Project[] {
  return items.filter((item): item is Project => item.maturity !== undefined)
}

/**
 * A time that a project spent at one level; without `to` it is there still. Without a level it was a project, and which
 * one it had is not known.
 */
export type Span = { level: Maturity | undefined; from: IsoDate; to?: IsoDate | undefined }

/** What is known of a project's way. `undated` names the steps that it must have taken and the file has no date of. */
export type ProjectLife = { spans: Span[]; undated: MaturityStep['stage'][] }

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

/**
 * The levels that a project went through, oldest first, without gaps. Its maturity has the last word: a step dated
 * after the one that led to it (an incubation after the graduation, say) is taken for an error and passed over. When
 * that very step has no date, the last dated level stands open and the step is among `undated`. Of a level of the file's
 * own no step tells: since the acceptance it is a project, and no more is known.
 */
export function projectLife(project: Project): ProjectLife {
  const steps = maturitySteps(project)
  const { maturity } = project
  const isOwn = !isMaturity(maturity)
  const lastStage = isOwn || maturity === 'sandbox' ? 'accepted' : maturity
  const last = steps.findIndex(({ stage }) => stage === lastStage)
  const valid = last < 0 || isOwn ? steps : steps.slice(0, last + 1)
  const spans = valid.flatMap(({ stage, date }, index): Span[] => {
    const next = valid[index + 1]
    // Accepted straight into a higher level: no time was spent at the first.
    return next?.date === date
      ? []
      : [{ level: isOwn && stage === 'accepted' ? undefined : LEVEL[stage], from: date, to: next?.date }]
  })
  const undated: MaturityStep['stage'][] = []
  if (!project.acceptedAt) undated.push('accepted')
  if (last < 0 && lastStage !== 'accepted') undated.push(lastStage)
  return { spans, undated }
}
