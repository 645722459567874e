import type { Maturity } from '../../../../domain/landscape/landscape.ts'
import { isMaturity } from '../../../../domain/landscape/levels.ts'

/** The map's colours with their custom properties in the style sheet. */
export const PROPERTIES = {
  ground: '--page',
  category: '--surface',
  line: '--line',
  block: '--map-block',
  tile: '--tile',
  empty: '--map-empty',
  faint: '--map-faint',
  dot: '--map-dot',
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkOnTile: '--map-ink-on-tile',
  accent: '--accent',
  graduated: '--map-graduated',
  incubating: '--map-incubating',
  sandbox: '--map-sandbox',
  archived: '--map-archived',
} as const satisfies Record<Maturity, string> & Record<string, string>

/** The map's colours in the current theme, in a widely supported notation. */
export type Palette = Record<keyof typeof PROPERTIES, string> & { font: string }

/** The colour of a tile: its level's; neutral for custom levels of a file and items without a level. */
export function tileColour(palette: Palette, maturity: string | undefined): string {
  if (maturity === undefined) return palette.dot
  return isMaturity(maturity) ? palette[maturity] : palette.inkSoft
}
