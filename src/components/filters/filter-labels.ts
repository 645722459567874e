import { contentsOf } from '../../domain/landscape/contents.ts'
import { FILTERS, type FilterName } from '../../domain/results/filters.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { placeName } from '../../i18n/place-names.ts'
import { levelName } from '../maturity/level-name.ts'

/** The label of a filter's value. Places without a translated name are labelled as in the file; unknown values are displayed unchanged. */
export function filterLabel(name: FilterName, value: string, landscape: Landscape): string {
  const label = FILTERS[name].label(value, landscape)
  if ('text' in label) return t(label.text)
  if ('level' in label) return levelName(label.level)
  return name === 'category' ? placeName(value, label.name) : label.name
}

/** The label of the switch that includes organisations. */
export function organisationsLabel(landscape: Landscape): string {
  return contentsOf(landscape).kinds.adopter > 0 ? t('filters.organisations') : t('filters.members')
}
