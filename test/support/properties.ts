import * as fc from 'fast-check'

/**
 * What a property draws its cases from: the same at every run, so that a test fails for what was changed.
 * PROPERTY_SEED has others drawn, as `npm run fuzz` always does.
 */
export const PROPERTY_SEED = Number(process.env['PROPERTY_SEED'] ?? 1)

// A setup file of the tests without a page; what has one imports it.
fc.configureGlobal({ seed: PROPERTY_SEED })

/** Whether long properties run all of their cases: `npm run fuzz` sets PROPERTY_CASES=all. */
export const HAS_ALL_CASES = process.env['PROPERTY_CASES'] === 'all'

/** How many cases a long property runs: a tenth in `npm test`, `all` in `npm run fuzz`. */
export function cases(all: number): number {
  return HAS_ALL_CASES ? all : Math.ceil(all / 10)
}
