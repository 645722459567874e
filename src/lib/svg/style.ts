import { MarkupError } from './markup.ts'
import { readReference } from './references.ts'

/** The work that a style causes for each matching element. */
export type Uses = {
  /** Ids of references that are not inherited: masks, clip paths, filters, targets of `href`. */
  direct: string[]
  /** Ids of inherited references: paints. */
  inherited: string[]
  /** Ids of markers, drawn at each corner of a path. */
  markers: string[]
  /** Separate layers. */
  layers: number
  /** Filter primitives of filter functions. */
  primitives: number
  /** How far those spread their input, in user units. */
  spread: number
  /** Characters and pixels that are read. */
  work: number
  /** Whether it may change sizes. */
  isMoved?: boolean
}

/** The shortest dashes in the styles of a file, in user units. */
export type Dashes = { shortest: number }

export function noUses(): Uses {
  return { direct: [], inherited: [], markers: [], layers: 0, primitives: 0, spread: 0, work: 0 }
}

/** Pixels that cost as much as a character of markup. */
export const PIXELS_OF_WORK = 32

const NOT_INHERITED = /^(?:filter|backdrop-filter|(?:-webkit-)?mask(?:-[\w-]+)?|(?:-webkit-)?clip-path|href)$/
const FILTERS = /\b(?:blur|drop-shadow|brightness|contrast|grayscale|hue-rotate|invert|opacity|saturate|sepia)\(/g
/** Functions that no logo needs, which could hide a reference or cause much work with few characters. */
const UNREADABLE = /(?:\b(?:src|element|cross-fade|image-set)|gradient)\(/

/** Adds the work of a declaration to `uses`. @throws MarkupError for unsupported styles */
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
  // Scales in styles are not part of the estimate.
  if (/^(?:transform|scale|zoom|rotate|offset|perspective|animation)/.test(name)) uses.isMoved = true
  if (name === 'stroke-dasharray') readDashes(value, dashes)
  for (const address of addresses) {
    const found = readReference(address)
    if (!found) continue
    if ('pixels' in found) uses.work += found.pixels / PIXELS_OF_WORK
    else if (name.startsWith('marker')) uses.markers.push(found.id)
    else if (NOT_INHERITED.test(name)) uses.direct.push(found.id)
    else uses.inherited.push(found.id)
  }
}

/** Three times the sum of all lengths, the reach of a blur. */
function spreadOf(value: string): number {
  let sum = 0
  for (const [, number, unit] of value.matchAll(/([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)([a-z%]*)/g)) {
    const isAbsolute = unit === '' || unit === 'px' || Number(number) === 0
    sum += isAbsolute ? 3 * Math.abs(Number(number)) : Infinity
  }
  return sum
}

/** @throws MarkupError for dashes in relative units */
export function readDashes(value: string, dashes: Dashes): void {
  const parts = value
    .replace(/!.*/, '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
  const lengths = parts.map((part) => Number(part.replace(/px$/, '')))
  if (lengths.some((length) => Number.isNaN(length))) {
    if (parts.length === 1 && /^(?:none|inherit|initial|unset|revert)$/.test(parts[0] ?? '')) return
    throw new MarkupError('dashes in relative units')
  }
  const sum = lengths.reduce((all, length) => all + Math.abs(length), 0)
  // If all are zero, the line is solid.
  if (sum > 0) dashes.shortest = Math.min(dashes.shortest, sum)
}

/** A rule of a style sheet: the lookup keys of its selectors, and its work. */
type Rule = { keys: string[]; uses: Uses }

const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|url\(\s*(?:("(?:[^"\\\n\r\f]|\\[^])*"|'(?:[^'\\\n\r\f]|\\[^])*')\s*\)|([^"'()\\]*)(?:\)|$))|url\(|("(?:[^"\\\n\r\f]|\\[^])*(?:"|(?=[\n\r\f])|$)|'(?:[^'\\\n\r\f]|\\[^])*(?:'|(?=[\n\r\f])|$))|[{};]|(?:(?!url\(|\/\*)[^"'\\{};])+|[^]/giy

/** Limits of tokens and rules in a style, far above those of any logo. */
const MAX_TOKENS = 40_000
const MAX_RULES = 4000

/** A part between two delimiters: its text and its addresses. */
type Piece = { text: string; addresses: string[] }

/**
 * Parses declarations, or a whole style sheet with nested rules.
 * @returns the rules; the first has no keys and contains the declarations outside rules
 * @throws MarkupError for unsupported styles
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
    if (++tokens > MAX_TOKENS || rules.length > MAX_RULES) throw new MarkupError('too much style')
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
      piece.addresses.push(quoted === undefined ? (unquoted ?? '') : unescape(quoted.slice(1, -1)))
      piece.text += 'url()'
    } else if (loose !== undefined) {
      // Some properties accept a string as an address.
      const address = unescape(loose.slice(1))
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
 * The lookup key of the last part of each selector: `.class`, `#id`, a name, or `*` for all. Every element that matches
 * the selector has the key.
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

/** Resolves the escapes of a quoted text. */
function unescape(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|\r\n|[\n\r\f]|([^]))/gi, (_all, hex?: string, other?: string) => {
    const code = Number.parseInt(hex ?? '', 16)
    return Number.isNaN(code) ? (other ?? '') : code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\ufffd'
  })
}
