import { daysBetween, type IsoDate } from '../../lib/dates.ts'
import type { Item, Maturity } from '../landscape/landscape.ts'
import type { Project } from './history.ts'

type DateField = 'acceptedAt' | 'incubatingAt' | 'graduatedAt' | 'archivedAt'

/**
 * What is measured for each level: how long the sandbox and the incubation lasted for those who left them upwards, and
 * how long after their acceptance projects graduated or were archived.
 */
const PASSAGES: Record<Maturity, { from: DateField; to: DateField }> = {
  sandbox: { from: 'acceptedAt', to: 'incubatingAt' },
  incubating: { from: 'incubatingAt', to: 'graduatedAt' },
  graduated: { from: 'acceptedAt', to: 'graduatedAt' },
  archived: { from: 'acceptedAt', to: 'archivedAt' },
}

/** The levels in the order in which a project passes them. */
export const LEVELS = ['sandbox', 'incubating', 'graduated', 'archived'] as const satisfies readonly Maturity[]

/**
 * How many days a project took for a level's passage. Undefined when it is not dated at both ends, is not over, is
 * dated backwards, or took no time: a project accepted straight into incubation was never in the sandbox.
 */
export function passageDays(item: Pick<Item, DateField>, level: Maturity): number | undefined {
  const from: IsoDate | undefined = item[PASSAGES[level].from]
  const to: IsoDate | undefined = item[PASSAGES[level].to]
  if (!from || !to) return undefined
  const days = daysBetween(from, to)
  return days > 0 ? days : undefined
}

/** A project and the days it took. */
export type Passage = { project: Project; days: number }

/** How long a passage took: every one of them, shortest first, and the median in days. */
export type PassageSummary = { passages: Passage[]; medianDays: number; shortest: Passage; longest: Passage }

/** How long each passage took over `projects`; undefined where none of them went through it. */
export function summarisePassages(projects: readonly Project[]): Record<Maturity, PassageSummary | undefined> {
  return {
    sandbox: summarise(projects, 'sandbox'),
    incubating: summarise(projects, 'incubating'),
    graduated: summarise(projects, 'graduated'),
    archived: summarise(projects, 'archived'),
  }
}

function summarise(projects: readonly Project[], level: Maturity): PassageSummary | undefined {
  const passages = projects
    .flatMap((project) => {
      const days = passageDays(project, level)
      return days === undefined ? [] : [{ project, days }]
    })
    .toSorted((a, b) => a.days - b.days)
  const [shortest] = passages
  const longest = passages.at(-1)
  if (!shortest || !longest) return undefined
  return { passages, medianDays: medianOf(passages.map(({ days }) => days)), shortest, longest }
}

/** The middle of sorted numbers, of which there is one at least; between the two middle ones where their count is even. */
function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper
  return (lower + upper) / 2
}

/** The levels that a project has passed the end of a level's passage with. */
const PASSED: Record<Maturity, readonly Maturity[]> = {
  sandbox: ['incubating', 'graduated'],
  incubating: ['graduated'],
  graduated: ['graduated'],
  archived: ['archived'],
}

/** Whether some project went through a level's passage and the file does not say when. */
export function lacksDates(projects: readonly Project[], level: Maturity): boolean {
  const { from, to } = PASSAGES[level]
  return projects.some(
    (project) => PASSED[level].some((one) => one === project.maturity) && !(project[from] && project[to]),
  )
}
