import { language } from '../../../i18n/i18n.ts'
import { LANDSCAPE_HOSTS } from '../../../stores/landscape-choice.ts'

/** The hosts that this build may fetch landscape files from, as a list in a sentence. */
export function hostsText(): string {
  return new Intl.ListFormat(language(), { type: 'disjunction' }).format(LANDSCAPE_HOSTS)
}
