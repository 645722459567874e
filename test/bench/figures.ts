/** What was measured under each name, a value a run. */
export type Samples = Record<string, number[]>

/** What one run measured; undefined where there was nothing to measure. */
export type Run = Record<string, number | undefined>

/** A figure of several runs. */
export type Figure = { median: number; min: number; max: number; runs: number }

/** Adds one run's values; what a run could not measure is left out of it. */
export function addRun(samples: Samples, run: Readonly<Run>): void {
  for (const [name, value] of Object.entries(run)) if (value !== undefined) (samples[name] ??= []).push(value)
}

/** The median, the lowest and the highest of some values; of an even number of values the higher of the middle ones. */
export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => rounded(sorted[index] ?? Number.NaN)
  return { median: at(sorted.length >> 1), min: at(0), max: at(sorted.length - 1), runs: values.length }
}

/** Every figure by its name. */
export function figuresOf(samples: Samples): Record<string, Figure> {
  return Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, figureOf(values)]))
}

/** What a table shows of a figure, such as `120 (110–140)`; a figure that is missing is not available. */
export function shown(figure: Figure | undefined): string {
  if (figure === undefined) return 'not available'
  const { median, min, max } = figure
  return min === max ? String(median) : `${median} (${min}–${max})`
}

/** Enough digits to tell two figures apart, and no more. */
function rounded(value: number): number {
  return Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 100) / 100
}
