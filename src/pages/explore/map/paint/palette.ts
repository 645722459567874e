import type { Maturity } from '../../../../domain/landscape/landscape.ts'
import { isMaturity } from '../../../../domain/landscape/levels.ts'

/** The map's colours, each with the custom property that the style sheet gives it. */
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

/** The map's colours as they are in the theme of the moment, written so that every program reads them. */
export type Palette = Record<keyof typeof PROPERTIES, string> & { font: string }

/** The colour of a tile: that of its level; of one of a file's own, or of none, no level's. */
export function tileColour(palette: Palette, maturity: string | undefined): string {
  if (maturity === undefined) return palette.dot
  return isMaturity(maturity) ? palette[maturity] : palette.inkSoft
}
