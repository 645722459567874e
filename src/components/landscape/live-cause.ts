import { t } from '../../i18n/i18n.ts'
import type { LiveTrouble } from './landscape-state.ts'

/** The cause of a trouble in words. */
export function causeOf(trouble: LiveTrouble): string {
  if (trouble.kind === 'incomplete') {
    return trouble.missingCategories.length > 0 && trouble.items >= trouble.heldItems
      ? t('live.missing', { categories: trouble.missingCategories.join(', ') })
      : t('live.incomplete', { items: trouble.items, held: trouble.heldItems })
  }
  const { failure, status } = trouble.error
  return t(`live.failure.${failure}`, { status: status ?? '' })
}
