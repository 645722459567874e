import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { loadLandscape } from '../pipeline/load.ts'
import { withDecisions, withGuesses } from '../pipeline/purpose.ts'
import { readDecisions } from './knowledge-assets.ts'
import type { KnowledgeSetting } from './settings.ts'

/**
 * Reads the bundled landscape with our decisions, or with purposes guessed by rules, without ranks.
 * @param folder the project's `data`.
 * @throws Error if the extract has no date.
 */
export function readExtract(
  folder: string,
  setting: KnowledgeSetting = 'shipped',
): { landscape: Landscape; revision: string } {
  const path = join(folder, 'landscape.yml')
  const text = readFileSync(path, 'utf8')
  const revision = /^# revision: (\d{4}-\d{2}-\d{2})$/m.exec(text)?.[1]
  if (!revision) throw new Error(`${path} has no line "# revision: YYYY-MM-DD"`)
  const facts = loadLandscape(text)
  const landscape = setting === 'hidden' ? withGuesses(facts) : withDecisions(facts, readDecisions(folder))
  return { landscape, revision }
}
