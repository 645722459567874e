import { categoryId } from '../../domain/landscape/paths.ts'
import { t } from '../../i18n/i18n.ts'
import { placeName } from '../../i18n/place-names.ts'
import type { LiveTrouble } from './landscape-state.ts'

/** Describes the cause of a trouble to the user. */
export function describeTrouble(trouble: LiveTrouble): string {
  if (trouble.kind === 'incomplete') {
    const names = trouble.missingCategories.map((name) => placeName(categoryId(name), name))
    return trouble.missingCategories.length > 0 && trouble.items >= trouble.currentItems
      ? t('live.missing', { categories: names.join(', ') })
      : t('live.incomplete', { items: trouble.items, held: trouble.currentItems })
  }
  const { failure, status } = trouble.error
  return t(`live.failure.${failure}`, { status: status ?? '' })
}
