/** A place as SVG and CSS write it. */
export function percent(value: number): string {
  return `${value.toFixed(2)}%`
}
