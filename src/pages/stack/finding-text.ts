import { t } from '../../i18n/i18n.ts'
import type { Problem } from '../../stack/finding.ts'
import type { Match } from '../../stack/rules.ts'

/** A problem as a sentence, with its line if there is one. */
export function problemText({ kind, line, detail }: Problem): string {
  const text = t(`stack.problem.${kind}`, { detail })
  return line > 0 ? `${t('stack.line', { line })} · ${text}` : text
}

/** The rule that matched, as a sentence. */
export function ruleText({ rule, evidence, isPart }: Match): string {
  const by = t(`stack.rule.${rule}`, { evidence })
  return isPart ? `${t('stack.part')} · ${by}` : by
}
