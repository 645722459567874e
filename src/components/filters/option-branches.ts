import { FOCUS_AREAS, ROLES, type Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { placeLang, placeName } from '../../i18n/place-names.ts'
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
    .map((place) => {
      const option = placeOption(place)
      return {
        ...option,
        leaves: place.subcategories.filter((sub) => present.has(sub.id)).map(placeOption),
        expandLabel: t('filters.expand', { category: option.label }),
        collapseLabel: t('filters.collapse', { category: option.label }),
      }
    })
}

function placeOption({ id, name }: { id: string; name: string }) {
  return { id, label: placeName(id, name), lang: placeLang(id) }
}
