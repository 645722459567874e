import { TABLE_COLUMNS, type ColumnKind, type ColumnName } from '../../../domain/results/columns.ts'

/** Pixels; the style sheet keeps to them, so that nothing has to be measured. A row with a hit has a second line. */
export const ROW_HEIGHT = 40
export const HIT_ROW_HEIGHT = 56

/** The least width of a column in rem, by what it holds. What room is left is shared in proportion. */
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
 * The columns of the table as its style sheet takes them: the grid of every row, and the width under which the table
 * scrolls sideways. The name's least width and that of the last column are the style sheet's matter: they depend on the
 * screen.
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
