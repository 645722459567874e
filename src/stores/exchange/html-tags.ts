/** A tag: its name in lower case, with a slash before it where it closes, and its attributes, without entities. */
export type Tag = { name: string; attributes: ReadonlyMap<string, string> }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g

/**
 * The tags and texts of a page of HTML, in order, as texts: our policy lets no page parse one by the browser, and nothing
 * of it is to be run or fetched. Comments are left out. The time grows as the text does, whatever is unclosed.
 */
export function* tagsOf(html: string): Generator<Tag | string> {
  const find = finder(html)
  let index = 0
  for (;;) {
    const open = find('<', index)
    if (open > index) yield withoutEntities(html.slice(index, open))
    if (open >= html.length) return
    if (html.startsWith('<!--', open)) {
      // As browsers have it, <!--> and <!---> are whole comments.
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

/** Looks for signs; what was once not found is never looked for again, so that all looking together is one pass. */
function finder(text: string): Find {
  const next = new Map<string, number>()
  return (sign, from) => {
    const known = next.get(sign)
    if (known !== undefined && known >= from) return known
    const found = text.indexOf(sign, from)
    const place = found < 0 ? text.length : found
    next.set(sign, place)
    return place
  }
}

/** Where a tag ends: at the first `>` outside of quotes, or at the first one where a quote is never closed. */
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
    const own = key.toLowerCase()
    if (!attributes.has(own)) attributes.set(own, withoutEntities(double ?? single ?? plain ?? ''))
  }
  return { name: name.toLowerCase(), attributes }
}

/** A text with what its entities stand for; those that browsers do not write in bookmarks stay as they are. */
function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
      const code = Number(decimal ?? `0x${hex}`)
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    },
  )
}
