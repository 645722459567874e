import { MarkupError, readMarkup, type Attribute } from './markup.ts'
import { idOf, readReference } from './references.ts'
import { noUses, PIXELS_OF_WORK, readDashes, readStyle, type Dashes, type Uses } from './style.ts'

/** An element as far as it matters to how much work drawing it is. */
export type Drawn = {
  name: string
  parent: Drawn | undefined
  children: Drawn[]
  /** What its own attributes make a browser do. */
  uses: Uses
  /** By what the rules of a style sheet find it: `*`, its name, `#id`, `.class`. */
  keys: Set<string>
  /** Corners of its outline, at the most. */
  corners: number
  /** How long its outline is in user units, at the most. */
  reach: number
}

/** A whole file: its elements, those within others after them; those with an id; the rules of its style sheets by their keys. */
export type Drawing = {
  elements: Drawn[]
  ids: Map<string, Drawn[]>
  rules: Map<string, Uses>
  dashes: Dashes
}

/** Elements that a file may have. */
export const MOST_ELEMENTS = 5000
/** Pixels of the longest side that a file may ask for. */
const MOST_LONG = 20_000

const FORBIDDEN = /^fe(?:turbulence|diffuselighting|specularlighting|convolvematrix)$/
const PRIMITIVE =
  /^fe(?:blend|colormatrix|componenttransfer|composite|displacementmap|dropshadow|flood|gaussianblur|image|merge|morphology|offset|tile)$/
const ANIMATION = /^(?:animate\w*|set|discard)$/
const STYLED = /^(?:fill|stroke|filter|mask|clip-path|marker(?:-\w+)?|cursor|stroke-dasharray)$/
const GEOMETRY = /^(?:d|points|[xyr]|[xy][12]|[rc][xy]|width|height|pathlength)$/

/**
 * Reads an SVG file.
 * @throws MarkupError for what is none, and for what is never drawn here
 */
export function readDrawing(text: string): Drawing {
  const drawing: Drawing = { elements: [], ids: new Map(), rules: new Map(), dashes: { shortest: Infinity } }
  let current: Drawn | undefined
  let sheet = ''
  // How many elements are open from the outermost page within the picture on, and how many have been since.
  let depth = 0
  let within = 0
  readMarkup(text, {
    open: (name, attributes, length) => {
      const element = readElement(name, attributes, drawing)
      element.uses.work += length
      element.parent = current
      if (current) current.children.push(element)
      else checkRoot(name, attributes)
      current = element
      if (drawing.elements.push(element) > MOST_ELEMENTS) throw new MarkupError('too many elements')
      if (name === 'foreignobject' || depth > 0) depth += 1
      // Drawing programs leave one empty element of their own there.
      if (depth > 0 && ++within > 2) throw new MarkupError('a page within a picture')
    },
    text: (piece) => {
      if (!current) return
      current.uses.work += piece.length
      // Pieces of one sheet may be apart, by a comment.
      if (current.name === 'style') sheet += piece
    },
    close: () => {
      if (current?.name === 'style') {
        addRules(sheet, drawing)
        sheet = ''
      }
      if (depth > 0) depth -= 1
      current = current?.parent
    },
  })
  return drawing
}

function checkRoot(name: string, attributes: readonly Attribute[]): void {
  if (name !== 'svg') throw new MarkupError('no SVG')
  for (const { name: side, value } of attributes) {
    const isLong = Number.parseFloat(value) > MOST_LONG
    if ((side === 'width' || side === 'height') && isLong) throw new MarkupError('too large')
  }
}

function readElement(name: string, attributes: readonly Attribute[], drawing: Drawing): Drawn {
  if (FORBIDDEN.test(name)) throw new MarkupError(`a filter that takes long: ${name}`)
  const element: Drawn = {
    name,
    parent: undefined,
    children: [],
    uses: noUses(),
    keys: new Set(['*', name]),
    corners: 0,
    reach: 0,
  }
  if (PRIMITIVE.test(name)) element.uses.primitives += 1
  if (ANIMATION.test(name)) checkAnimation(attributes, drawing.dashes)
  for (const { name: key, value } of attributes) {
    if (key === 'id') {
      const id = idOf(value)
      element.keys.add(`#${value.trim()}`)
      const same = drawing.ids.get(id)
      if (same) same.push(element)
      else drawing.ids.set(id, [element])
    } else if (key === 'class') for (const one of value.split(/\s+/)) element.keys.add(`.${one}`)
    else if (key === 'style') for (const { uses } of readStyle(value, drawing.dashes)) addUses(element.uses, uses)
    else if (STYLED.test(key)) {
      for (const { uses } of readStyle(`${key}:${value}`, drawing.dashes)) addUses(element.uses, uses)
    } else if (key === 'href' || key === 'src') addTarget(element, value)
    else if (GEOMETRY.test(key)) addGeometry(element, key, value)
  }
  return element
}

/** Links lead out of the picture, and scripts never run in one. */
function addTarget({ name, uses }: Drawn, address: string): void {
  if (name === 'a' || name === 'script') return
  const found = readReference(address)
  if (found && 'id' in found) uses.own.push(found.id)
  else if (found) uses.work += found.pixels / PIXELS_OF_WORK
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi
/** However an outline is given, it is no longer than so many times the sum of its numbers: a circle by its radius. */
const LONGEST = 7

function addGeometry(element: Drawn, key: string, value: string): void {
  let sum = 0
  for (const [number] of value.matchAll(NUMBER)) {
    element.corners += 1
    sum += Math.abs(Number(number))
  }
  // A path may be closed again and again without a number.
  if (key === 'd') element.corners += value.match(/z/gi)?.length ?? 0
  element.reach += LONGEST * sum
}

/** An animation sets attributes that are not read where they take effect. */
function checkAnimation(attributes: readonly Attribute[], dashes: Dashes): void {
  const target =
    attributes
      .find(({ name }) => name === 'attributename')
      ?.value.trim()
      .toLowerCase() ?? ''
  if (/(?:^|:)(?:href|src|class|style|d|points)$/.test(target)) throw new MarkupError('an animation that draws')
  for (const { name, value } of attributes) {
    if (!/^(?:from|to|by|values)$/.test(name)) continue
    if (/[\\(]/.test(value)) throw new MarkupError('an animation that draws')
    if (target === 'stroke-dasharray') for (const one of value.split(';')) readDashes(one, dashes)
  }
}

function addRules(sheet: string, { rules, dashes }: Drawing): void {
  for (const { keys, uses } of readStyle(sheet, dashes)) {
    for (const key of new Set(keys)) {
      const known = rules.get(key) ?? noUses()
      rules.set(key, known)
      addUses(known, uses)
    }
  }
}

function addUses(sum: Uses, one: Uses): void {
  for (const id of one.own) sum.own.push(id)
  for (const id of one.inherited) sum.inherited.push(id)
  for (const id of one.markers) sum.markers.push(id)
  sum.primitives += one.primitives
  sum.work += one.work
}
