import { ROLES, type FocusArea, type Item, type Landscape, type Role } from '../landscape/landscape.ts'
import { byName, maturityRank } from '../results/sort.ts'

/** The contents of a focus page: where to start, items by role, and the rest. */
export type FocusListing = {
  /** Graduated and incubating projects. */
  start: Item[]
  /** Items by role; roles without items are left out. */
  byRole: { role: Role; items: Item[] }[]
  /** Items of the area without any of its roles. */
  rest: Item[]
  total: number
}

/** The items of a focus area for its page, most mature first. */
export function focusListing(landscape: Landscape, area: FocusArea): FocusListing {
  const roles: readonly Role[] = ROLES[area]
  // Roles are in the order in which a newcomer needs them: Kubernetes before its autoscalers.
  const firstRole = (item: Item) => roles.findIndex((role) => item.roles.includes(role))
  const items = landscape.items
    .filter((item) => item.kind === 'technology' && item.areas.includes(area))
    .toSorted((a, b) => maturityRank(a) - maturityRank(b) || firstRole(a) - firstRole(b) || byName(a, b))
  const start = items.filter((item) => item.maturity === 'graduated' || item.maturity === 'incubating')
  return {
    start,
    byRole: roles
      .map((role) => ({ role, items: items.filter((item) => item.roles.includes(role)) }))
      .filter((group) => group.items.length > 0),
    rest: items.filter((item) => !item.roles.some((role) => roles.includes(role))),
    total: items.length,
  }
}
