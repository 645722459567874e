import { joined, wordsOf } from '../../lib/text.ts'
import { countFacets, type FacetCounts } from '../results/facets.ts'
import { applySelection, type Selection } from '../results/selection.ts'
import { placesOf } from '../landscape/paths.ts'
import { projectsOf, type Project } from './history.ts'
import { byName, type TimelineSort } from '../results/sort.ts'
import { passageDays } from './stage-durations.ts'

type Order = (a: Project, b: Project) => number

/** Later than every date, so that what has none comes last. */
const NEVER = '9999-99-99'
const byAccepted: Order = (a, b) => (a.acceptedAt ?? NEVER).localeCompare(b.acceptedAt ?? NEVER) || byName(a, b)

const ORDERS: Record<TimelineSort, Order> = {
  accepted: byAccepted,
  graduated: (a, b) => (a.graduatedAt ?? NEVER).localeCompare(b.graduatedAt ?? NEVER) || byAccepted(a, b),
  duration: (a, b) => daysToGraduate(a) - daysToGraduate(b) || byAccepted(a, b),
  name: byName,
}

function daysToGraduate(project: Project): number {
  // A finite number: two projects that never graduated must compare as equal.
  return passageDays(project, 'graduated') ?? Number.MAX_SAFE_INTEGER
}

/** The timeline's projects, and how many each value of the filters would give. */
export type TimelineView = { projects: Project[]; facets: FacetCounts }

/** The `projects` that the query and the filters leave, in order. */
export function selectProjects(
  projects: readonly Project[],
  selection: Selection,
  query: string,
  sort: TimelineSort,
): TimelineView {
  const named = projects.filter(answering(query))
  return {
    projects: projectsOf(applySelection(named, selection)).toSorted(ORDERS[sort]),
    facets: countFacets(named, selection),
  }
}

/** Whether a project's name contains the query, or each word of it begins a word of its name or its places. */
function answering(query: string): (project: Project) => boolean {
  const whole = joined(query)
  if (whole === '') return () => true
  const wanted = wordsOf(query)
  return (project) => {
    if (joined(project.name).includes(whole)) return true
    const places = placesOf(project).flatMap(({ category, subcategory }) => [category, subcategory])
    const words = wordsOf([project.name, ...places].join(' '))
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  }
}
