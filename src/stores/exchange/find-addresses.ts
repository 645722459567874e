/** An http(s) address within a text; a longer one is truncated, as it is not a real address. */
const ADDRESS = /https?:\/\/[^\s<>"'`\\]{1,2000}/gi
/** Characters that end a sentence rather than an address. */
const TAIL: ReadonlySet<string> = new Set('.,;:!?…»”’)]}*_~')
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/**
 * Finds the http(s) addresses in a text, without punctuation of the sentence around them. In one pass, as a file may have
 * millions of characters in a line.
 */
export function findAddresses(text: string): string[] {
  return Array.from(text.matchAll(ADDRESS), ([found]) => {
    let end = found.length
    for (;;) {
      const last = found.charAt(end - 1)
      if (!TAIL.has(last)) break
      // A closing bracket belongs to the address if it was opened there.
      if (OPENING[last] && found.includes(OPENING[last])) break
      end -= 1
    }
    return found.slice(0, end)
  }).filter((address) => !/^https?:\/\/$/i.test(address))
}
