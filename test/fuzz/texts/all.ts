import { FILES } from './files.ts'
import { LIB } from './lib.ts'
import { PATTERNS, repeated } from './patterns.ts'
import { SEARCH } from './search.ts'
import { STACK } from './stack.ts'
import { STORES } from './stores.ts'
import type { TextFunction } from './text-function.ts'

/**
 * Every exported function of the pure rooms and the stores that takes text of a file, a link, a field or the clipboard;
 * test/unit/fuzz/text-functions.test.ts finds one that is missing.
 */
export const TEXT_FUNCTIONS: readonly TextFunction[] = [...LIB, ...FILES, ...SEARCH, ...STACK, ...STORES]

/** A text by its name, of any length. */
export type Shape = { name: string; make: (length: number) => string }

/** Every text that a function is given, alone and between what stands around it. */
export function shapesOf({ around = [['', '']], shapes = {} }: TextFunction): Shape[] {
  const patterns = around.flatMap(([before, after]) =>
    PATTERNS.map((pattern): Shape => {
      const fixed = before.length + after.length
      return {
        name: JSON.stringify(`${before}…${pattern}…${after}`),
        make: (length) => before + repeated(pattern, Math.max(0, length - fixed)) + after,
      }
    }),
  )
  return [...patterns, ...Object.entries(shapes).map(([name, make]): Shape => ({ name, make }))]
}
