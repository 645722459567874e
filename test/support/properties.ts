import * as fc from 'fast-check'

/**
 * What a property draws its cases from: the same at every run, so that a test fails for what was changed.
 * PROPERTY_SEED has others drawn, as `npm run fuzz` always does.
 */
export const PROPERTY_SEED = Number(process.env['PROPERTY_SEED'] ?? 1)

// A setup file of the tests without a page; what has one imports it.
fc.configureGlobal({ seed: PROPERTY_SEED })
