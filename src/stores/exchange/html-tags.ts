/** A tag: its name in lower case, with a leading slash if it closes, and its attributes, with entities decoded. */
export type Tag = { name: string; attributes: ReadonlyMap<string, string> }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g

/**
 * Splits HTML into tags and texts, without comments. The content security policy forbids parsing it with the browser, and
 * nothing of it may be run or fetched. Takes linear time, even with unclosed tags, quotes or comments.
 */
export function* tokenizeHtml(html: string): Generator<Tag | string> {
  const find = finder(html)
  let index = 0
  for (;;) {
    const open = find('<', index)
    if (open > index) yield decodeEntities(html.slice(index, open))
    if (open >= html.length) return
    if (html.startsWith('<!--', open)) {
      // As in browsers, <!--> and <!---> are complete comments.
      index = find('-->', open + 2) + 3
      continue
    }
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      yield '<'
      index = open + 1
      continue
    }
    const end = tagEnd(html, open, find)
    yield tagOf(html.slice(open + 1, end))
    index = end + 1
  }
}

type Find = (sign: string, from: number) => number

/** Creates a search for substrings that remembers the next position of each, so that all searches take one pass together. */
function finder(text: string): Find {
  const next = new Map<string, number>()
  return (sign, from) => {
    const cached = next.get(sign)
    if (cached !== undefined && cached >= from) return cached
    const found = text.indexOf(sign, from)
    const place = found < 0 ? text.length : found
    next.set(sign, place)
    return place
  }
}

/** The end of a tag: the first `>` outside of quotes, or the first one if a quote is never closed. */
function tagEnd(html: string, open: number, find: Find): number {
  let from = open
  for (;;) {
    const end = find('>', from)
    const quote = Math.min(find('="', from), find("='", from))
    if (quote >= end) return end
    const close = find(html.charAt(quote + 1), quote + 2)
    if (close >= html.length) return end
    from = close
  }
}

const NONE: ReadonlyMap<string, string> = new Map()

function tagOf(inside: string): Tag {
  const name = /^\/?[a-z][a-z0-9]*/i.exec(inside)?.[0] ?? ''
  if (name.length === inside.length) return { name: name.toLowerCase(), attributes: NONE }
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single, plain] of inside.slice(name.length).matchAll(ATTRIBUTE)) {
    const attribute = key.toLowerCase()
    if (!attributes.has(attribute)) attributes.set(attribute, decodeEntities(double ?? single ?? plain ?? ''))
  }
  return { name: name.toLowerCase(), attributes }
}

/** Decodes the entities that browsers write in bookmarks; others are left unchanged. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
      const code = Number(decimal ?? `0x${hex}`)
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    },
  )
}
