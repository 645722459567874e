/** An http(s) address within a text; a longer one is no real address, and the rest of it is passed over. */
const ADDRESS = /https?:\/\/[^\s<>"'`\\]{1,2000}/gi
/** What ends a sentence rather than an address. */
const TAIL: ReadonlySet<string> = new Set('.,;:!?…»”’)]}*_~')
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/**
 * The http(s) addresses that stand in a text, without the sign that ends the sentence around them. In one pass: unlike
 * the notes that become links, a file may have millions of characters in a line.
 */
export function addressesIn(text: string): string[] {
  return Array.from(text.matchAll(ADDRESS), ([found]) => {
    let end = found.length
    for (;;) {
      const last = found.charAt(end - 1)
      if (!TAIL.has(last)) break
      // A bracket belongs to the address when it was opened there.
      if (OPENING[last] && found.includes(OPENING[last])) break
      end -= 1
    }
    return found.slice(0, end)
  }).filter((address) => !/^https?:\/\/$/i.test(address))
}
