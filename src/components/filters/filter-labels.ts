import { contentsOf } from '../../domain/landscape/contents.ts'
import { FILTERS, type FilterName } from '../../domain/results/filters.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { levelName } from '../maturity/level-name.ts'

/** How a filter's value is called. Categories go by the file's own names; an unknown value by itself. */
export function filterLabel(name: FilterName, value: string, landscape: Landscape): string {
  const label = FILTERS[name].label(value, landscape)
  if ('text' in label) return t(label.text)
  return 'level' in label ? levelName(label.level) : label.name
}

/** What the organisations are called that are shown on request. */
export function organisationsLabel(landscape: Landscape): string {
  return contentsOf(landscape).kinds.adopter > 0 ? t('filters.organisations') : t('filters.members')
}
