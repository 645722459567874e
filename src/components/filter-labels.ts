import { HAS_VALUES, NOT_A_PROJECT, type FilterName } from '../domain/filters.ts'
import { FOCUS_AREAS, MATURITIES, ROLES, SIGNALS, type Landscape } from '../domain/landscape.ts'
import { t } from '../i18n/i18n.ts'

/** How a filter's value is called. Categories go by the file's own names; an unknown value by itself. */
export function filterLabel(name: FilterName, value: string, landscape: Landscape): string {
  switch (name) {
    case 'maturity': {
      const maturity = MATURITIES.find((one) => one === value) ?? NOT_A_PROJECT
      return t(`maturity.${maturity}`)
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
    case 'category':
      return placeLabel(value, landscape)
  }
}

function placeLabel(id: string, landscape: Landscape): string {
  for (const category of landscape.categories) {
    if (category.id === id) return category.name
    const sub = category.subcategories.find((one) => one.id === id)
    if (sub) return sub.name
  }
  return id
}
