import { isMaturity, customLevelText } from '../../domain/landscape/levels.ts'
import { t } from '../../i18n/i18n.ts'

/** How a level is called: the CNCF's in the interface's language, a file's own as the file writes it. */
export function levelName(level: string): string {
  return isMaturity(level) ? t(`maturity.${level}`) : customLevelText(level)
}
