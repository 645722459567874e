import { strict as assert } from 'node:assert'

import { statesOf } from '../../src/domain/changes/item-state.ts'
import { visibleDigest } from '../../src/domain/landscape/digest.ts'
import { countFacets } from '../../src/domain/results/facets.ts'
import { NO_SELECTION } from '../../src/domain/results/selection.ts'
import type { Landscape } from '../../src/domain/landscape/landscape.ts'
import { selectResults } from '../../src/domain/results/view.ts'
import { visible } from '../../src/lib/text.ts'
import { loadLandscape } from '../../src/pipeline/load.ts'
import { LandscapeLoadError, parse } from '../../src/pipeline/parse.ts'
import { isLandscape } from '../../src/worker/stored-landscape.ts'
import { countEntries } from '../support/factories.ts'

/**
 * Reads a landscape file whatever it holds: it is a landscape with every entry accounted for and nothing in it that a
 * page cannot show, or it is refused with a reason.
 * @throws AssertionError, or whatever the application threw
 */
export function checkFile(text: string): void {
  let landscape: Landscape
  try {
    landscape = loadLandscape(text)
  } catch (error) {
    if (!(error instanceof LandscapeLoadError)) throw error
    assert.match(error.message, /^[^\n]{5,400}$/, 'a refusal says why, in one line')
    return
  }
  const rejected = landscape.issues.filter((issue) => issue.outcome === 'rejected').length
  assert.equal(landscape.items.length + rejected, countEntries(parse(text).value), 'every entry is accounted for')
  expectShowable(landscape)
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined, 'no prototype is changed')
}

/** What the page does with any landscape; nothing of it may throw. */
function expectShowable(landscape: Landscape): void {
  const { items, categories, issues } = landscape
  assert.equal(new Set(items.map((item) => item.id)).size, items.length, 'ids differ')
  if (items.length > 0) assert.ok(isLandscape(structuredClone(landscape)), 'what is stored is taken back')
  for (const item of items) {
    assert.match(item.id, /^[a-z0-9-]{1,80}$/)
    assert.ok(item.name.trim() !== '' && item.name.length <= 200, 'a name has letters, and an end')
    for (const text of [item.name, item.description, item.organisation, ...item.links.map((link) => link.label)]) {
      if (text !== undefined) assert.equal(visible(text), text, 'nothing is hidden in a text')
    }
  }
  for (const group of categories.flatMap((category) => [category, ...category.subcategories]))
    assert.ok(group.name.length <= 200 && visible(group.name) === group.name, 'groups have names that can be shown')
  for (const { message } of issues) assert.ok(message.length < 2000 && visible(message) === message, message)
  countFacets(items, NO_SELECTION)
  selectResults(landscape, NO_SELECTION, 'name', undefined, undefined)
  visibleDigest(landscape)
  statesOf(landscape)
}
