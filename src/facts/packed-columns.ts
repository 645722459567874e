import { daysBetween, type IsoDate } from '../lib/dates.ts'

/** Packs the values of a column as a short text, or as JSON, and unpacks them; undefined is a missing value. */
export type Column<T> = {
  pack: (values: readonly (T | undefined)[]) => unknown
  unpack: (packed: unknown) => (T | undefined)[]
}

/** A column packed value by value, with commas between them. */
function listed<T>(write: (value: T) => string, read: (text: string) => T): Column<T> {
  return {
    pack: (values) => values.map((value) => (value === undefined ? '' : write(value))).join(),
    unpack: (packed) => String(packed).split(',').map((text) => (text === '' ? undefined : read(text))), // prettier-ignore
  }
}

const BASE = 36

/** Whole numbers. */
export const numbers = listed<number>((value) => value.toString(BASE), (text) => Number.parseInt(text, BASE)) // prettier-ignore

/** Whether something is so; false is missing. */
export const flags = listed<true>(() => '1', () => true) // prettier-ignore

/** Days as their distance to a day that most are near to. */
export function days(base: IsoDate): Column<IsoDate> {
  const dayMs = 86_400_000
  const start = Date.parse(`${base}T00:00:00Z`)
  return listed<IsoDate>(
    (day) => daysBetween(day, base).toString(BASE),
    (text) => new Date(start - Number.parseInt(text, BASE) * dayMs).toISOString().slice(0, 10),
  )
}

/** Texts of which few are different, as places in a list. */
export const words: Column<string> = {
  pack: (values) => {
    const counts = new Map<string, number>()
    for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
    const list = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word)
    const places = new Map(list.map((word, at) => [word, at]))
    return [list, numbers.pack(values.map((value) => places.get(value ?? '')))]
  },
  unpack: (packed) => {
    const [list, places] = packed as [string[], string]
    return numbers.unpack(places).map((at) => (at === undefined ? undefined : list[at]))
  },
}

/** Texts that are all different, without line breaks. */
export const lines: Column<string> = {
  pack: (values) => values.map((value) => value?.replaceAll(/\s+/g, ' ') ?? '').join('\n'),
  unpack: (packed) => String(packed).split('\n').map((text) => text || undefined), // prettier-ignore
}

/** Values of any shape that few rows have: each with its place. */
export function rare<T>(): Column<T> {
  return {
    pack: (values) => [values.length, ...values.flatMap((value, at) => (value === undefined ? [] : [at, value]))],
    unpack: (packed) => {
      const [length, ...pairs] = packed as [number, ...unknown[]]
      const values: (T | undefined)[] = Array.from({ length })
      // The cast is safe: `pack` wrote the pairs.
      for (let at = 0; at < pairs.length; at += 2) values[Number(pairs[at])] = pairs[at + 1] as T
      return values
    },
  }
}
