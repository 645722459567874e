import * as fc from 'fast-check'

// Ways to damage the text of a landscape file, a few lines at a time. The public file and the extract are both written
// with an entry's fields on lines of their own, so most damage leaves the rest readable: what reads it must find its
// way through what is nearly right, not only refuse what is all wrong.

/** One place to damage: where, as a share of the text, how much, and which of several ways. */
type Edit = { at: number; size: number; way: number }

export const MUTATION_KINDS = [
  'deletion',
  'type change',
  'duplication',
  'deep nesting',
  'huge strings',
  'control characters',
  'right-to-left marks',
  '__proto__',
  'top key',
] as const
export type MutationKind = (typeof MUTATION_KINDS)[number]

const OTHER_TYPES = [
  'null',
  '7',
  'true',
  '[]',
  '{}',
  '[a, b]',
  '{name: A}',
  '2021-01-01',
  '.nan',
  '"text"',
  '!!str 1',
  '',
]
const CONTROLS = ['\\0', '\\x1b[31m', '\\u2028', '\\r\\n', '\\x7f', '\\u0085', '\\uFFFE']
const MARKS = ['\u202E', '\u202D', '\u2066', '\u2067', '\u200F', '\u061C', '\u202Bعربي\u202C', '\u200B', 'שלום']
const PROTOTYPES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '<<']

/** What a line of a file is made of: `indent`, `- ` where an element begins, a key, and a value. */
const FIELD = /^( *)(- )?([\w-]+):(?: (.*))?$/

type Lines = string[]
type Mutation = (lines: Lines, edit: Edit) => void

function placeOf(lines: Lines, { at }: Edit): number {
  return Math.min(lines.length - 1, Math.floor(at * lines.length))
}

/** Changes the value of the field at, or next after, the place. */
function changeValue(lines: Lines, edit: Edit, change: (value: string, key: string) => string): void {
  const start = placeOf(lines, edit)
  for (let index = start; index < Math.min(lines.length, start + 20); index += 1) {
    const field = FIELD.exec(lines[index] ?? '')
    if (!field?.[4] || /^[|>&]/.test(field[4])) continue
    const [, indent = '', dash = '', key = '', value] = field
    lines[index] = `${indent}${dash}${key}: ${change(value, key)}`
    return
  }
}

/** How many lines belong to what begins at a line: all that is indented more. */
function blockLength(lines: Lines, start: number): number {
  const depth = (line: string) => /^ */.exec(line)?.[0].length ?? 0
  let end = start + 1
  while (end < lines.length && depth(lines[end] ?? '') > depth(lines[start] ?? '')) end += 1
  return end - start
}

const pick = (values: readonly string[], { way }: Edit) => values[way % values.length] ?? ''
const quoted = (text: string) => `"${text.replace(/^["']|["']$/g, '').replace(/["\\]/g, '')}"`

const MUTATIONS: Record<MutationKind, Mutation> = {
  deletion: (lines, edit) => {
    const start = placeOf(lines, edit)
    if (edit.way % 3 === 0) lines.splice(start, 1 + (edit.size % 40))
    else if (edit.way % 3 === 1) lines.splice(start, blockLength(lines, start))
    else lines[start] = (lines[start] ?? '').slice(0, edit.size % 30)
  },
  'type change': (lines, edit) => {
    const start = placeOf(lines, edit)
    const field = FIELD.exec(lines[start] ?? '')
    // A group's or an entry's own line: what was a list or a mapping becomes something else.
    if (field && !field[4] && edit.way % 2 === 0) {
      lines.splice(
        start,
        blockLength(lines, start),
        `${field[1]}${field[2] ?? ''}${field[3]}: ${pick(OTHER_TYPES, edit)}`,
      )
    } else changeValue(lines, edit, () => pick(OTHER_TYPES, edit))
  },
  duplication: (lines, edit) => {
    const start = placeOf(lines, edit)
    const block = lines.slice(start, start + (edit.way % 2 === 0 ? 1 : blockLength(lines, start)))
    for (let copy = 0; copy <= edit.size % 20; copy += 1) lines.splice(start, 0, ...block)
  },
  'deep nesting': (lines, edit) => {
    const depth = edit.way % 3 === 0 ? edit.size : 1 + (edit.size % 35)
    const [open, close] = edit.way % 2 === 0 ? ['[', ']'] : ['{a: ', '}']
    const isClosed = edit.way % 7 !== 0
    changeValue(lines, edit, () => `${open.repeat(depth)}x${isClosed ? close.repeat(depth) : ''}`)
  },
  'huge strings': (lines, edit) => {
    const huge = pick(['x', ' y', 'é', '](', '<b>', 'https://a.example/', '\\n', '{{'], edit).repeat(edit.size * 20)
    if (edit.way % 7 === 0) {
      const start = placeOf(lines, edit)
      lines[start] = (lines[start] ?? '').replace(/[\w-]+(?=:)/, quoted(huge))
    } else changeValue(lines, edit, () => quoted(huge))
  },
  'control characters': (lines, edit) => {
    const sign = pick(CONTROLS, edit)
    if (edit.way % 5 === 0) {
      const start = placeOf(lines, edit)
      const line = lines[start] ?? ''
      // As it is, which no YAML allows.
      const place = edit.size % (line.length + 1)
      lines[start] = `${line.slice(0, place)}${String.fromCharCode(edit.size % 32)}${line.slice(place)}`
    } else changeValue(lines, edit, (value) => `${quoted(value).slice(0, -1)}${sign}b"`)
  },
  'right-to-left marks': (lines, edit) => {
    const mark = pick(MARKS, edit)
    if (edit.way % 6 === 0) {
      const start = placeOf(lines, edit)
      lines[start] = (lines[start] ?? '').replace(/[\w-]+(?=:)/, (key) => `${mark}${key}`)
    } else changeValue(lines, edit, (value) => quoted(edit.size % 2 === 0 ? mark + value : value + mark))
  },
  // oxlint-disable-next-line eslint/no-proto -- the name of the kind
  ['__proto__']: (lines, edit) => {
    const start = placeOf(lines, edit)
    const name = pick(PROTOTYPES, edit)
    const indent = /^ */.exec(lines[start] ?? '')?.[0] ?? ''
    if (edit.size % 3 === 0) lines[start] = (lines[start] ?? '').replace(/[\w-]+(?=:)/, name)
    else if (edit.size % 3 === 1) lines.splice(start, 0, `${indent}${name}: {polluted: true, name: A, items: [1]}`)
    else changeValue(lines, edit, () => name)
  },
  'top key': (lines, edit) => {
    const index = lines.findIndex((line) => /^(landscape|categories):/.test(line))
    const other = (lines[index] ?? '').startsWith('landscape') ? 'categories' : 'landscape'
    if (index === -1) return
    if (edit.way % 3 === 0) lines[index] = `${other}:`
    else if (edit.way % 3 === 1) lines.splice(index, 0, `${other}: ${pick(OTHER_TYPES, edit)}`)
    // From some group on, what follows stands under the other name.
    else {
      const groups = lines.flatMap((line, at) => (/^ {2}- /.test(line) && at > index ? [at] : []))
      const start = groups[Math.floor(edit.at * groups.length)]
      if (start !== undefined) lines.splice(start, 0, `${other}:`)
    }
  },
}

/** A text damaged in one to six places, in one way. */
export function mutatedText(text: string, kind: MutationKind): fc.Arbitrary<string> {
  const edit = fc.record({
    // Anywhere alike: by itself, the first lines would be hit most, and nothing be left to read.
    at: fc.noBias(fc.double({ min: 0, max: 1, noNaN: true })),
    size: fc.integer({ min: 1, max: 3000 }),
    way: fc.nat(1000),
  })
  return fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) => {
    const lines = text.split('\n')
    for (const one of edits) if (lines.length > 0) MUTATIONS[kind](lines, one)
    return lines.join('\n')
  })
}

/**
 * A part of a landscape file: all of its groups, and of its entries the ones whose number leaves `rest` when divided by
 * `every`; as text, with whatever is special about the way it is written.
 */
export function sliceOf(text: string, every: number, rest: number): string {
  let entry = -1
  let isEntry = false
  return text
    .split('\n')
    .filter((line) => {
      if (/^ {10}- item:/.test(line)) {
        entry += 1
        isEntry = true
      } else if (/^ {0,9}\S/.test(line)) isEntry = false
      return !isEntry || entry % every === rest
    })
    .join('\n')
}
