import { t } from '../../i18n/i18n.ts'
import type { Match } from '../../stack/rules.ts'

/** What a thing was told by, as a sentence. */
export function ruleText({ rule, evidence, isPart }: Match): string {
  const by = t(`stack.rule.${rule}`, { evidence })
  return isPart ? `${t('stack.part')} · ${by}` : by
}
