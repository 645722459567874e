import { FOCUS_AREAS, ROLES, type Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { OptionBranch } from './OptionTree.tsx'

/** The focus areas with their roles. */
export function areaBranches(): OptionBranch[] {
  return FOCUS_AREAS.map((area) => ({
    id: area,
    label: t(`area.${area}`),
    leaves: ROLES[area].map((role) => ({ id: `${area}/${role}`, label: t(`role.${role}`) })),
    expandLabel: t('filters.expandArea', { area: t(`area.${area}`) }),
    collapseLabel: t('filters.collapseArea', { area: t(`area.${area}`) }),
  }))
}

/** The categories with their subcategories, limited to the ids in `present`. */
export function categoryBranches(landscape: Landscape, present: ReadonlySet<string>): OptionBranch[] {
  return landscape.categories
    .filter((category) => present.has(category.id))
    .map((category) => ({
      id: category.id,
      label: category.name,
      leaves: category.subcategories
        .filter((sub) => present.has(sub.id))
        .map((sub) => ({ id: sub.id, label: sub.name })),
      expandLabel: t('filters.expand', { category: category.name }),
      collapseLabel: t('filters.collapse', { category: category.name }),
    }))
}
