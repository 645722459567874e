/** An attribute with resolved references. Attributes that differ only in their prefix are both reported. */
export type Attribute = { name: string; value: string }

/** Callbacks of the parser, in document order. Names are local, without prefix, in lower case. */
export type MarkupListener = {
  /** The start of an element. `length` is that of its tag, in UTF-16 units. */
  open: (name: string, attributes: readonly Attribute[], length: number) => void
  /** Text within an element, with resolved references. */
  text: (text: string) => void
  close: () => void
}

/** Markup that is rejected: not well formed, or with unsupported features. */
export class MarkupError extends Error {
  override name = 'MarkupError'
}

const NAME = String.raw`[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*`
const QUOTED = String.raw`(?:"[^"]*"|'[^']*')`
const OPEN = new RegExp(`<(${NAME})`, 'y')
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const OPEN_END = /\s*(\/?)>/y
const CLOSE = new RegExp(String.raw`</(${NAME})\s*>`, 'y')
const COMMENT = /<!--[^]*?-->/y
const CDATA = /<!\[CDATA\[([^]*?)\]\]>/y
const INSTRUCTION = /<\?([^]*?)\?>/y
const DOCTYPE = new RegExp(
  String.raw`<!DOCTYPE\s+${NAME}(?:\s+(?:PUBLIC\s+${QUOTED}|SYSTEM)\s+${QUOTED})?\s*(\[|>)`,
  'y',
)
const ENTITY = new RegExp(String.raw`\s*<!ENTITY\s+(${NAME})\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>`, 'y')
const SUBSET_COMMENT = /\s*<!--[^]*?-->/y
const SUBSET_END = /\s*\]\s*>/y
const REFERENCE = new RegExp(String.raw`&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(${NAME}));|&`, 'g')

/** The predefined entities of XML. */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Total characters that a file's entity references may expand to. */
const MAX_EXPANDED = 50_000
/** Levels of nesting; browsers stop at 256. */
const MAX_DEPTH = 200

/**
 * Parses the text of an XML file in one pass, more strictly than a browser: every element and attribute that a browser
 * recognises is reported.
 * @throws MarkupError for text that is not well formed, and for constructs that could hide markup: entities with markup,
 *   and declarations of default attributes
 */
export function readMarkup(text: string, listener: MarkupListener): void {
  const entities = new Map<string, string>(Object.entries(ENTITIES))
  const open: string[] = []
  let expanded = 0
  let hasRoot = false
  let place = 0

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) return undefined
    place = pattern.lastIndex
    return match
  }
  const need = (pattern: RegExp): RegExpExecArray => take(pattern) ?? fail(`unreadable at ${place}`)
  const resolved = (raw: string): string =>
    raw.includes('&')
      ? raw.replace(REFERENCE, (all, decimal?: string, hex?: string, name?: string) => {
          if (name === undefined) {
            const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
            return code <= 0x10_ff_ff ? String.fromCodePoint(code) : fail(`no character: ${all}`)
          }
          const value = entities.get(name) ?? fail(`unknown entity: ${name}`)
          expanded += value.length
          return expanded <= MAX_EXPANDED ? value : fail('entities without end')
        })
      : raw

  const subset = () => {
    while (!take(SUBSET_END)) {
      if (take(SUBSET_COMMENT)) continue
      const [, name = '', double, single] = need(ENTITY)
      // The first declaration counts.
      if (!entities.has(name)) entities.set(name, double ?? single ?? '')
    }
  }

  const element = () => {
    const start = place
    const [, name = ''] = need(OPEN)
    const attributes: Attribute[] = []
    const names = new Set<string>()
    for (let match = take(ATTRIBUTE); match; match = take(ATTRIBUTE)) {
      const [, whole = '', double, single] = match
      if (names.has(whole)) fail(`twice: ${whole}`)
      names.add(whole)
      attributes.push({ name: localName(whole), value: resolved(double ?? single ?? '') })
    }
    const [, isEmpty] = need(OPEN_END)
    if (open.length === 0 && hasRoot) fail('a second root')
    hasRoot = true
    listener.open(localName(name), attributes, place - start)
    if (isEmpty) listener.close()
    else if (open.push(name) > MAX_DEPTH) fail('nested too deeply')
  }

  while (place < text.length) {
    if (text[place] !== '<') {
      const next = text.indexOf('<', place)
      const end = next < 0 ? text.length : next
      if (open.length > 0) listener.text(resolved(text.slice(place, end)))
      else if (text.slice(place, end).trim() !== '') fail('text beside the root')
      place = end
    } else if (text.startsWith('<!--', place)) need(COMMENT)
    else if (text.startsWith('<![', place)) listener.text(need(CDATA)[1] ?? '')
    else if (text.startsWith('<?', place)) {
      // References a style sheet, which is not supported.
      if (/^xml-stylesheet/i.test(need(INSTRUCTION)[1] ?? '')) fail('an external style sheet')
    } else if (text.startsWith('<!', place)) {
      if (hasRoot) fail('a late document type')
      if (need(DOCTYPE)[1] === '[') subset()
    } else if (text.startsWith('</', place)) {
      if (need(CLOSE)[1] !== open.pop()) fail('not closed in order')
      listener.close()
    } else element()
  }
  if (!hasRoot || open.length > 0) fail('not whole')
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}

function fail(what: string): never {
  throw new MarkupError(what)
}
