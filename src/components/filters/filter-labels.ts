import { contentsOf } from '../../domain/landscape/contents.ts'
import { HAS_VALUES, type FilterName } from '../../domain/results/filters.ts'
import { FOCUS_AREAS, ROLES, SIGNALS, type Landscape } from '../../domain/landscape/landscape.ts'
import { levelId } from '../../domain/landscape/levels.ts'
import { licencesOf } from '../../domain/landscape/licences.ts'
import { t } from '../../i18n/i18n.ts'
import { levelName } from '../maturity/level-name.ts'

/** How a filter's value is called. Categories go by the file's own names; an unknown value by itself. */
export function filterLabel(name: FilterName, value: string, landscape: Landscape): string {
  switch (name) {
    case 'maturity': {
      const level = contentsOf(landscape).levels.find((one) => levelId(one) === value)
      return level === undefined ? t('maturity.none') : levelName(level)
    }
    case 'area': {
      const [areaName, roleName] = value.split('/')
      const area = FOCUS_AREAS.find((one) => one === areaName)
      const role = area && ROLES[area].find((one) => one === roleName)
      if (role) return t(`role.${role}`)
      return area ? t(`area.${area}`) : value
    }
    case 'signal': {
      const signal = SIGNALS.find((one) => one === value)
      return signal ? t(`signal.${signal}`) : value
    }
    case 'has': {
      const has = HAS_VALUES.find((one) => one === value)
      return has ? t(`has.${has}`) : value
    }
    case 'hide':
      return t('filters.hideArchived')
    case 'licence':
      return licencesOf(landscape).get(value) ?? value
    case 'category':
      return placeLabel(value, landscape)
  }
}

/** What the organisations are called that are shown on request. */
export function organisationsLabel(landscape: Landscape): string {
  return contentsOf(landscape).kinds.adopter > 0 ? t('filters.organisations') : t('filters.members')
}

function placeLabel(id: string, landscape: Landscape): string {
  for (const category of landscape.categories) {
    if (category.id === id) return category.name
    const sub = category.subcategories.find((one) => one.id === id)
    if (sub) return sub.name
  }
  return id
}
