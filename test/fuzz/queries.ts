import { strict as assert } from 'node:assert'
import * as fc from 'fast-check'
import { QUERY_LENGTH } from '../../src/lib/limits.ts'
import { validateChangesSearch } from '../../src/routing/changes-search.ts'
import { validateCompareSearch } from '../../src/routing/compare-search.ts'
import { validateListSearch } from '../../src/routing/list-search.ts'
import { validateTimelineSearch } from '../../src/routing/timeline-search.ts'
import { parseSearch, selectionOf, stringifySearch, validateViewSearch } from '../../src/routing/view-search.ts'
import { search } from '../../src/search/search.ts'
import { shippedLandscape } from '../support/factories.ts'
import { index } from '../unit/search/support.ts'
import { anyText, edited } from './edits.ts'

const WORDS = ['kubernetes', 'promethus', 'collect logs', "registre d'images", 'k8s', 'pub sub', 'maturity:', 'area:logging', '-cncf', '"exact', 'OR', 'ñ', '数据', '🚀', 'a', '.*', '\\'] // prettier-ignore

/** What somebody may type or an address may carry. */
export const queries: fc.Arbitrary<string> = fc.oneof(
  anyText,
  edited(fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '))),
)

const ids = new Set(shippedLandscape().items.map((item) => item.id))

/**
 * Searches as the page does: hits are items, each once.
 * @throws AssertionError, or whatever the application threw
 */
export function checkQuery(text: string): void {
  const { q = '' } = validateViewSearch({ q: text })
  assert.ok(q.length <= QUERY_LENGTH)
  const { hits } = search(index, q.trim())
  assert.equal(new Set(hits.map((hit) => hit.id)).size, hits.length)
  for (const hit of hits) assert.ok(ids.has(hit.id), hit.id)
}

const NAMES = ['q', 'maturity', 'area', 'signal', 'category', 'has', 'from', 'to', 'members', 'sort', 'dir', 'group', 'view', 'item', 'items', 'only', 'since', 'kinds', 'list', '__proto__', 'constructor'] // prettier-ignore
const VALUES = ['graduated', 'security/policy', 'runtime/container-runtime', '2020', '1', 'table', 'a,b,c', '../x', '2020-01-01', 'deadbeef', ',,,', 'a,'.repeat(100_000)] // prettier-ignore

/** What may stand behind the question mark of an address. */
export const addresses: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(anyText, fc.constantFrom(...VALUES))), { maxLength: 8 })
    .map((pairs) => `?${new URLSearchParams(pairs.map(([name, value]) => [name, wellFormed(value)])).toString()}`),
  anyText.map((text) => `?${text}`),
)

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}

const PAGES = [
  validateViewSearch,
  validateTimelineSearch,
  validateCompareSearch,
  validateChangesSearch,
  validateListSearch,
]

/**
 * Reads an address as every page does: what comes of it is the same when it is read again, and chooses something.
 * @throws AssertionError, or whatever the application threw
 */
export function checkAddress(text: string): void {
  for (const validate of PAGES as ((raw: Record<string, unknown>) => Record<string, unknown>)[]) {
    const read = validate(parseSearch(text))
    const written = stringifySearch(read)
    assert.deepEqual(validate(parseSearch(written)), read, 'an address of our own reads the same')
    // Long enough for every filter at once, short enough for any server.
    assert.ok(written.length < 20_000, `${written.length} characters`)
  }
  const selection = selectionOf(validateViewSearch(parseSearch(text)), shippedLandscape())
  for (const values of Object.values(selection)) assert.ok(!Array.isArray(values) || values.length <= 120)
}
