import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { buildStackTable } from '../../../src/build/stack-table.ts'
import { checkStack, type FileReport, type StackText } from '../../../src/stack/check.ts'
import { buildLookup } from '../../../src/stack/lookup.ts'
import { shippedLandscape } from '../../support/factories.ts'
import { PROJECT_ROOT } from '../../support/paths.ts'

/** The table that ships. */
export const TABLE = buildStackTable(join(PROJECT_ROOT, 'data'))

/** What one can use of the shipped extract. */
export const ITEMS = shippedLandscape().items.filter(({ kind }) => kind === 'technology')

/** The table and the items, arranged. */
export const LOOKUP = buildLookup(ITEMS, TABLE)

/** A file of test/fixtures/stack. */
export function fixture(name: string): StackText {
  return { name, text: readFileSync(join(PROJECT_ROOT, 'test', 'fixtures', 'stack', name), 'utf8') }
}

/** The reports of a stack's files. */
export function check(...texts: StackText[]): FileReport[] {
  return checkStack(texts, ITEMS, TABLE).files
}

/** What a report found, a line each: `LINE TEXT → ITEM`. */
export function lines({ found }: FileReport): string[] {
  return found.map(
    ({ text, places, match }) => `${places[0]?.line} ${text} → ${match ? `${match.itemId} (${match.rule})` : '-'}`,
  )
}

/** What a report could not read, a line each: `LINE KIND`. */
export function faults({ problems }: FileReport): string[] {
  return problems.map(({ kind, line }) => `${line} ${kind}`)
}
