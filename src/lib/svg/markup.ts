/** An attribute, its references resolved. Of two prefixes that mean the same to a browser, neither hides the other. */
export type Attribute = { name: string; value: string }

/** What a reader of markup is told, in the order of the text. Names are local ones, without prefix, in small letters. */
export type MarkupListener = {
  /** An element begins. `length` is that of its tag in the text, in UTF-16 units. */
  open: (name: string, attributes: readonly Attribute[], length: number) => void
  /** Characters within an element, references resolved. */
  text: (text: string) => void
  close: () => void
}

/** Says that markup is not taken: it is not well formed, or holds what is not read here. */
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

/** The five that XML has. */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Characters that all references to a file's own entities may stand for together. */
const MOST_EXPANDED = 50_000
/** Levels of nesting; browsers give up at 256, too. */
const MOST_DEEP = 200

/**
 * Reads the text of an XML file once, from its beginning to its end, more strictly than a browser does: whatever a
 * browser takes for an element or an attribute is one here, too.
 * @throws MarkupError for what is not well formed, and for what could hide markup: entities that hold any, and declarations
 *   that give elements attributes
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
          return expanded <= MOST_EXPANDED ? value : fail('entities without end')
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
    else if (open.push(name) > MOST_DEEP) fail('nested too deeply')
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
      // It brings a style sheet that is not read here.
      if (/^xml-stylesheet/i.test(need(INSTRUCTION)[1] ?? '')) fail('a style sheet of its own')
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
