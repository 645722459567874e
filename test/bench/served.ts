import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFile, sharedLogos } from '../support/landscape-files.ts'
import { CHECKS_FOLDER, E2E_BUILD_ENV, PROJECT_ROOT } from '../support/paths.ts'
import { buildInto, withServedApp, type ServedApp } from '../support/served-app.ts'
import type { BenchOptions } from './options.ts'
import { timesItems } from './many-items.ts'

let built: string | undefined

/** The build to measure: the one that the command line names, or one made now, once for all parts. */
function buildOf({ dist }: BenchOptions): string {
  return (built ??= dist ?? buildInto(join(CHECKS_FOLDER, 'bench-dist'), E2E_BUILD_ENV))
}

/** The text of the landscape file with every item `factor` times; the extract where the public file is not at hand. */
export function landscapeText(factor = 1): string {
  return timesItems(
    readFileSync(sharedFile('cncf-2026-08-07.yml') ?? join(PROJECT_ROOT, 'data', 'landscape.yml'), 'utf8'),
    factor,
  )
}

/**
 * Runs `work` on the application as a good host would serve it: brotli at its best for our own files, gzip for the
 * public ones, in a browser that knows nothing yet.
 */
export function onServedApp<T>(
  options: BenchOptions,
  landscape: string,
  work: (app: ServedApp) => Promise<T>,
): Promise<T> {
  const source = {
    landscape: { text: landscape },
    logos: sharedLogos() ?? undefined,
    missingLogos: 'placeholder',
  } as const
  return withServedApp({ ...source, directory: buildOf(options), brotli: 11, gzip: true }, work)
}
