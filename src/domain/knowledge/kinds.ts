import type { Item, Landscape } from '../landscape/landscape.ts'
import type { Kinds, Sentences } from './knowledge.ts'

/** A name as it stands alone, with a capital. */
function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** What an item is, in one word or a few: the name of its main kind; undefined if that is not known. */
export function kindOf(item: Pick<Item, 'kinds'>, kinds: Kinds): string | undefined {
  const id = item.kinds?.[0]
  const kind = id !== undefined && Object.hasOwn(kinds, id) ? kinds[id] : undefined
  return kind && capitalised(kind.one)
}

const cache = new WeakMap<Landscape, { kinds: Kinds; landscape: Landscape }>()

/** `landscape` with the names of the kinds that occur in it, most frequent first; cached for each landscape. */
export function withKindNames(landscape: Landscape, kinds: Kinds): Landscape {
  const cached = cache.get(landscape)
  if (cached?.kinds === kinds) return cached.landscape
  const counts = new Map<string, number>()
  for (const id of landscape.items.flatMap((item) => item.kinds ?? [])) counts.set(id, (counts.get(id) ?? 0) + 1)
  const names = [...counts]
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .flatMap(([id]) => {
      const kind = Object.hasOwn(kinds, id) ? kinds[id] : undefined
      return kind ? [[id, capitalised(kind.other)] as const] : []
    })
  const result = { ...landscape, kindNames: new Map(names) }
  cache.set(landscape, { kinds, landscape: result })
  return result
}

/** The sentence about an item and the name of its kind, by the item's id; empty where there is none. */
export type FirstTexts = Record<string, [sentence: string, kind: string]>

/** What cards say of each item that there is anything to say of. */
export function firstTexts(landscape: Landscape, sentences: Sentences, kinds: Kinds): FirstTexts {
  return Object.fromEntries(
    landscape.items.flatMap((item): [string, [string, string]][] => {
      const [sentence = '', kind = ''] = [
        Object.hasOwn(sentences, item.id) ? sentences[item.id] : undefined,
        kindOf(item, kinds),
      ]
      return sentence === '' && kind === '' ? [] : [[item.id, [sentence, kind]]]
    }),
  )
}
