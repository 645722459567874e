import { isMaturity, customLevelText } from '../../domain/landscape/levels.ts'
import { t } from '../../i18n/i18n.ts'

/** The name of a level: the CNCF's levels in the interface's language, custom ones as written in the file. */
export function levelName(level: string): string {
  return isMaturity(level) ? t(`maturity.${level}`) : customLevelText(level)
}
