/** Groups `values` by the key from `keyOf`, in order of first appearance. */
export function groupBy<V, K>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** `values` without repeats, in order of first appearance. */
export function unique<V>(values: Iterable<V>): V[] {
  return [...new Set(values)]
}

/** `values` with `value` appended, or without it if it was included. */
export function toggle<V>(values: readonly V[], value: V): V[] {
  return values.includes(value) ? values.filter((v) => v !== value) : [...values, value]
}

/** Whether both lists have the same values in the same order. */
export function sameList<V>(a: readonly V[], b: readonly V[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
