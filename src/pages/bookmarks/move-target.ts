import type { Step } from './MoveHandle.tsx'

/** Before which of `ids` one stands after a step; undefined for the end. Stepping over an end stays there. */
export function beforeOf(step: Step, id: string, ids: readonly string[]): string | undefined {
  const others = ids.filter((one) => one !== id)
  const index = ids.indexOf(id)
  const target = { first: 0, up: Math.max(0, index - 1), down: index + 1, last: others.length }[step]
  return others[target]
}

/** What follows the last of `shown` in the whole of a list, without the one that moves: where only a part is shown, its end is there. */
export function afterShown(all: readonly string[], shown: readonly string[], moving: string): string | undefined {
  const others = all.filter((one) => one !== moving)
  const last = shown.findLast((one) => one !== moving)
  return last === undefined ? undefined : others[others.indexOf(last) + 1]
}
