import { MarkupError } from './markup.ts'
import { readReference } from './references.ts'

/** What one piece of style makes a browser do for each element that it applies to. */
export type Uses = {
  /** Ids of what is drawn once: masks, clip paths, filters, targets of links. */
  own: string[]
  /** Ids of what an element hands on to those within it: paints. */
  inherited: string[]
  /** Ids of what is drawn at each corner of a path. */
  markers: string[]
  /** Sheets of their own that something is drawn on first. */
  layers: number
  /** Filter primitives that need no element. */
  primitives: number
  /** How far those spread what they are given, in user units. */
  spread: number
  /** Characters that are read, and pixels. */
  work: number
  /** Whether it may draw things at another size. */
  isMoved?: boolean
}

/** What all style of a file says of dashes: the shortest that any line may have, in user units. */
export type Dashes = { shortest: number }

export function noUses(): Uses {
  return { own: [], inherited: [], markers: [], layers: 0, primitives: 0, spread: 0, work: 0 }
}

/** Pixels that cost as much as a character of markup. */
export const PIXELS_OF_WORK = 32

const NOT_INHERITED = /^(?:filter|backdrop-filter|(?:-webkit-)?mask(?:-[\w-]+)?|(?:-webkit-)?clip-path|href)$/
const FILTERS = /\b(?:blur|drop-shadow|brightness|contrast|grayscale|hue-rotate|invert|opacity|saturate|sepia)\(/g
/** What no logo needs, and what would hide a reference or make much work of a few characters. */
const UNREADABLE = /(?:\b(?:src|element|cross-fade|image-set)|gradient)\(/

/** Takes what one declaration uses. @throws MarkupError for what is not taken */
export function readDeclaration(text: string, addresses: readonly string[], uses: Uses, dashes: Dashes): void {
  const colon = text.indexOf(':')
  const name = text.slice(0, colon).trim().toLowerCase()
  const value = text.slice(colon + 1).toLowerCase()
  uses.work += text.length
  if (UNREADABLE.test(value)) throw new MarkupError(`a style that is not read: ${name}`)
  const filters = value.match(FILTERS)?.length ?? 0
  if (name.startsWith('--') && filters + addresses.length > 0) throw new MarkupError('a variable that draws')
  if (name === 'd') throw new MarkupError('a path in a style')
  uses.primitives += filters
  if (name === 'mix-blend-mode' && value.trim() !== 'normal') uses.layers += 1
  if (name.endsWith('-shadow')) uses.primitives += value.split(',').length
  if (filters > 0 || name.endsWith('-shadow')) uses.spread += spreadOf(value)
  // Where it says how much larger things are drawn, that is not reckoned with.
  if (/^(?:transform|scale|zoom|rotate|offset|perspective|animation)/.test(name)) uses.isMoved = true
  if (name === 'stroke-dasharray') readDashes(value, dashes)
  for (const address of addresses) {
    const found = readReference(address)
    if (!found) continue
    if ('pixels' in found) uses.work += found.pixels / PIXELS_OF_WORK
    else if (name.startsWith('marker')) uses.markers.push(found.id)
    else if (NOT_INHERITED.test(name)) uses.own.push(found.id)
    else uses.inherited.push(found.id)
  }
}

/** The sum of all lengths, three times: a blur reaches as far. */
function spreadOf(value: string): number {
  let sum = 0
  for (const [, number, unit] of value.matchAll(/([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)([a-z%]*)/g)) {
    const isKnown = unit === '' || unit === 'px' || Number(number) === 0
    sum += isKnown ? 3 * Math.abs(Number(number)) : Infinity
  }
  return sum
}

/** @throws MarkupError for dashes in units that say nothing of their length here */
export function readDashes(value: string, dashes: Dashes): void {
  const parts = value
    .replace(/!.*/, '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
  const lengths = parts.map((part) => Number(part.replace(/px$/, '')))
  if (lengths.some((length) => Number.isNaN(length))) {
    if (parts.length === 1 && /^(?:none|inherit|initial|unset|revert)$/.test(parts[0] ?? '')) return
    throw new MarkupError('dashes of no known length')
  }
  const sum = lengths.reduce((all, length) => all + Math.abs(length), 0)
  // Where all are nothing the line is whole.
  if (sum > 0) dashes.shortest = Math.min(dashes.shortest, sum)
}

/** One rule of a style sheet: by what each of its selectors can be looked up, and what it uses. */
type Rule = { keys: string[]; uses: Uses }

const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|url\(\s*(?:("(?:[^"\\\n\r\f]|\\[^])*"|'(?:[^'\\\n\r\f]|\\[^])*')\s*\)|([^"'()\\]*)(?:\)|$))|url\(|("(?:[^"\\\n\r\f]|\\[^])*(?:"|(?=[\n\r\f])|$)|'(?:[^'\\\n\r\f]|\\[^])*(?:'|(?=[\n\r\f])|$))|[{};]|(?:(?!url\(|\/\*)[^"'\\{};])+|[^]/giy

/** Tokens of one style, and rules in it: far more than any logo has. */
const MOST_TOKENS = 40_000
const MOST_RULES = 4000

/** A piece between two marks: its text, and the addresses in it. */
type Piece = { text: string; addresses: string[] }

/**
 * Reads declarations, or a whole style sheet: rules may lie within others.
 * @returns the rules; declarations beside any rule are the first one's, which has no keys
 * @throws MarkupError for what is not taken
 */
export function readStyle(text: string, dashes: Dashes): Rule[] {
  const bare: Rule = { keys: [], uses: noUses() }
  const rules = [bare]
  const open = [bare]
  let piece: Piece = { text: '', addresses: [] }
  let tokens = 0
  const end = () => {
    const rule = open.at(-1) ?? bare
    if (piece.text.trim() !== '') readDeclaration(piece.text, piece.addresses, rule.uses, dashes)
    piece = { text: '', addresses: [] }
  }
  for (const [token, quoted, unquoted, loose] of text.matchAll(TOKEN)) {
    if (++tokens > MOST_TOKENS || rules.length > MOST_RULES) throw new MarkupError('too much style')
    if (token === '{') {
      const rule = { keys: keysOf(piece.text), uses: noUses() }
      rule.uses.work = piece.text.length
      rules.push(rule)
      open.push(rule)
      piece = { text: '', addresses: [] }
    } else if (token === ';') end()
    else if (token === '}') {
      end()
      if (open.length > 1) open.pop()
    } else if (quoted !== undefined || unquoted !== undefined) {
      piece.addresses.push(quoted === undefined ? (unquoted ?? '') : unescaped(quoted.slice(1, -1)))
      piece.text += 'url()'
    } else if (loose !== undefined) {
      // In a few places a text alone is an address.
      const address = unescaped(loose.slice(1))
      if (/^\s*data:/i.test(address)) piece.addresses.push(address.replace(/["']$/, ''))
      piece.text += '""'
    } else if (token.startsWith('/*')) piece.text += ' '
    else if (token === '\\' || /^url\($/i.test(token)) throw new MarkupError('a style written to be misread')
    else piece.text += token
  }
  end()
  return rules
}

/**
 * By what the last part of each selector can be looked up at an element: `.class`, `#id`, a name, or `*` for all.
 * Whatever matches the selector has it.
 */
function keysOf(prelude: string): string[] {
  if (/[~+]|:has|:nth/i.test(prelude) && !prelude.trim().startsWith('@'))
    throw new MarkupError('a selector that is slow')
  if (/[()[\]&@]/.test(prelude)) return ['*']
  return prelude.split(',').map((selector) => {
    const last =
      selector
        .trim()
        .split(/[\s>|]+/)
        .at(-1) ?? ''
    if (/^(?:from|to|[\d.]+%)$/i.test(last)) return '*'
    const [named] = /[.#][^.#:]+/.exec(last) ?? /^[\w-]+/.exec(last.toLowerCase()) ?? []
    return named ?? '*'
  })
}

/** A quoted text without its escapes. */
function unescaped(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|\r\n|[\n\r\f]|([^]))/gi, (_all, hex?: string, other?: string) => {
    const code = Number.parseInt(hex ?? '', 16)
    return Number.isNaN(code) ? (other ?? '') : code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\ufffd'
  })
}
