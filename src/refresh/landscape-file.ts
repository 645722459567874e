import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import { identityKeys } from '../domain/landscape/identity.ts'
import type { Row } from '../facts/sheet.ts'
import { groupBy } from '../lib/arrays.ts'
import type { IsoDate } from '../lib/dates.ts'
import { FILE_BYTES } from '../lib/limits.ts'
import { makeExtract } from './extract.ts'
import { refusals } from './guards.ts'
import { okText, type HttpClient } from './http.ts'
import { SourceError } from './source-error.ts'

/** The landscape file of a day as an extract. */
export type FetchedLandscape = { text: string; landscape: Landscape }

/** Fetches the landscape file. @throws SourceError also if the answer is no landscape */
export async function fetchLandscape(url: string, day: IsoDate, client: HttpClient): Promise<FetchedLandscape> {
  const text = okText(await client(url, { maxBytes: FILE_BYTES }), 'the landscape file')
  try {
    return makeExtract(text, day)
  } catch (error) {
    throw new SourceError(`the landscape file cannot be read: ${error instanceof Error ? error.message : 'no reason'}`)
  }
}

/** Items of one landscape and what became of them in another: their ids, those that left, and those that are new. */
export type LandscapeChange = { pairs: [Item, Item][]; removed: Item[]; added: Item[] }

/**
 * Compares landscapes: an item is the same if it shares a key with another, wherever it moved and whatever it is called.
 * As several items may share a repository, those with the same id go first.
 */
export function compareItems(before: Landscape, after: Landscape): LandscapeChange {
  const same = new Map<Item, Item>()
  const found = new Set<Item>()
  const match = (candidatesOf: (item: Item) => readonly (Item | undefined)[]) => {
    for (const item of before.items) {
      if (same.has(item)) continue
      const candidate = candidatesOf(item).find((each) => each !== undefined && !found.has(each))
      if (!candidate) continue
      same.set(item, candidate)
      found.add(candidate)
    }
  }
  const byId = new Map(after.items.map((item) => [item.id, item]))
  const byKey = groupBy(
    after.items.flatMap((item) => identityKeys(item).map((key) => ({ key, item }))),
    ({ key }) => key,
  )
  match((item) => {
    const candidate = byId.get(item.id)
    return candidate && identityKeys(candidate).some((key) => identityKeys(item).includes(key)) ? [candidate] : []
  })
  match((item) => identityKeys(item).flatMap((key) => byKey.get(key)?.map((entry) => entry.item) ?? []))
  match((item) => [byId.get(item.id)])
  return {
    pairs: [...same],
    removed: before.items.filter((item) => !same.has(item)),
    added: after.items.filter((item) => !found.has(item)),
  }
}

/** Why a landscape cannot be believed (see `refusals`): an item is a row; projects and repositories are its sums. */
export function landscapeRefusals({ pairs, removed }: LandscapeChange): string[] {
  const row = (item: Item): Row => ({
    projects: item.maturity === undefined ? 0 : 1,
    repositories: item.repositories.length > 0 ? 1 : 0,
  })
  const before = new Map([...pairs.map(([item]) => item), ...removed].map((item, at) => [String(at), row(item)]))
  const after = new Map(pairs.map(([, item], at) => [String(at), row(item)]))
  return refusals(before, after, { sums: ['projects', 'repositories'] })
}
