import { readFileSync } from 'node:fs'
import { loadLandscape } from '../pipeline/load.ts'
import { encodeOutline } from '../pipeline/outline.ts'

/** The two data assets: `outline` comes with the page, `landscape` is fetched after the first results. */
export type ExtractAssets = { outline: string; landscape: string }

/**
 * Runs the pipeline over the extract at `path`.
 * @throws Error when the file does not say which day it is of.
 */
export function buildExtractAssets(path: string): ExtractAssets {
  const text = readFileSync(path, 'utf8')
  const revision = /^# revision: (\d{4}-\d{2}-\d{2})$/m.exec(text)?.[1]
  if (!revision) throw new Error(`${path} has no line "# revision: YYYY-MM-DD"`)
  const landscape = loadLandscape(text)
  return {
    outline: JSON.stringify(encodeOutline(landscape, revision)),
    landscape: JSON.stringify(landscape),
  }
}
