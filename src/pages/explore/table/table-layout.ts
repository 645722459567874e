import { TABLE_COLUMNS, type ColumnKind, type ColumnName } from '../../../domain/results/columns.ts'

/** Row heights in pixels; the style sheet matches them, so that nothing has to be measured. Search hits have a second line. */
export const ROW_HEIGHT = 40
export const HIT_ROW_HEIGHT = 56

/** The minimum width of a column in rem, by kind. Remaining space is shared in proportion. */
const WIDTHS: Record<ColumnKind, number> = {
  text: 9,
  maturity: 7.5,
  date: 6.75,
  areas: 7.5,
  signals: 7.5,
  links: 8.5,
  audits: 4,
  count: 5.5,
}

/**
 * Custom properties for the table's style sheet: the grid of every row, and the width below which the table scrolls
 * horizontally. The style sheet sets the minimum widths of the name and the last column: they depend on the screen.
 */
export function tableStyle(columns: readonly ColumnName[]): Record<`--${string}`, string> {
  const widths = columns.map((name) => WIDTHS[TABLE_COLUMNS[name].kind])
  const sum = widths.reduce((total, width) => total + width, 0)
  return {
    '--tracks': [
      'minmax(var(--name), 18fr)',
      ...widths.map((width) => `minmax(${width}rem, ${width}fr)`),
      'var(--actions)',
    ].join(' '),
    '--width': `calc(var(--name) + ${sum}rem + var(--actions))`,
  }
}
