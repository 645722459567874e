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
  /** How far it spreads what it is given, in user units: a filter primitive. */
  spread: number
  /** How much larger what is in it is drawn, at the most. */
  scale: number
}

/** A whole file: its elements, those within others after them; those with an id; the rules of its style sheets by their keys. */
export type Drawing = {
  elements: Drawn[]
  ids: Map<string, Drawn[]>
  rules: Map<string, Uses>
  dashes: Dashes
  /** The side of the whole in user units that is drawn as long as the picture, at the least. */
  side: number
  /** Whether things may be drawn at a size that is not reckoned with: by a style, an animation, a picture within. */
  isMoved: boolean
}

/** Elements that a file may have. */
export const MOST_ELEMENTS = 5000
/** Pixels of the longest side that a file may ask for. */
const MOST_LONG = 20_000

const FORBIDDEN = /^fe(?:turbulence|diffuselighting|specularlighting|convolvematrix)$/
const PRIMITIVE =
  /^fe(?:blend|colormatrix|componenttransfer|composite|displacementmap|dropshadow|flood|gaussianblur|image|merge|morphology|offset|tile)$/
/** What is drawn on a sheet of its own wherever it is used. */
const LAYER = /^(?:mask|pattern|filter)$/
const ANIMATION = /^(?:animate\w*|set|discard)$/
const STYLED = /^(?:fill|stroke|filter|mask|clip-path|marker(?:-\w+)?|cursor|stroke-dasharray|mix-blend-mode)$/
const GEOMETRY = /^(?:d|points|[xyr]|[xy][12]|[rc][xy]|width|height|pathlength)$/

/**
 * Reads an SVG file.
 * @throws MarkupError for what is none, and for what is never drawn here
 */
export function readDrawing(text: string): Drawing {
  const drawing: Drawing = {
    elements: [],
    ids: new Map(),
    rules: new Map(),
    dashes: { shortest: Infinity },
    side: Infinity,
    isMoved: false,
  }
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
      else drawing.side = sideOf(name, attributes)
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

/** @throws MarkupError for a root that is none, or too large */
function sideOf(name: string, attributes: readonly Attribute[]): number {
  if (name !== 'svg') throw new MarkupError('no SVG')
  const valueOf = (key: string) => attributes.find((one) => one.name === key)?.value ?? ''
  const sides = ['width', 'height'].map((key) => Number.parseFloat(valueOf(key)))
  if (sides.some((side) => side > MOST_LONG)) throw new MarkupError('too large')
  const [, , width, height] = numbersIn(valueOf('viewbox'))
  const own = width && height ? [width, height] : sides.filter((side) => side > 0)
  // Stretched or cut, the shorter side may be drawn as long as the longer one.
  return /none|slice/.test(valueOf('preserveaspectratio')) ? Math.min(100, ...own) : Math.max(...own)
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
    spread: 0,
    scale: 1,
  }
  if (LAYER.test(name)) element.uses.layers += 1
  if (PRIMITIVE.test(name)) {
    element.uses.primitives += 1
    element.spread = spreadOf(attributes)
  }
  if (ANIMATION.test(name)) {
    drawing.isMoved = true
    checkAnimation(attributes, drawing.dashes)
  }
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
    else if (key === 'transform' || key === 'patterntransform') element.scale *= scaleOf(value)
    else if (key === 'viewbox' && drawing.elements.length > 0) drawing.isMoved = true
    // In shares of what it is drawn on, however large that is.
    else if (key.endsWith('units') && value.trim() === 'objectBoundingBox' && SHARES.test(key)) element.scale = Infinity
  }
  drawing.isMoved ||= element.uses.isMoved ?? false
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
/** Whose units say how large what is in them is drawn. */
const SHARES = /^(?:primitive|patterncontent|maskcontent|clippath)units$/
/** However an outline is given, it is no longer than so many times the sum of its numbers: a circle by its radius. */
const LONGEST = 7

function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(NUMBER), ([number]) => Math.abs(Number(number)))
}

/** What tells how far a filter primitive spreads: a blur reaches three times as far as its number. */
const SPREADS: Readonly<Record<string, number>> = { stddeviation: 3, radius: 1, dx: 1, dy: 1, scale: 1 }

function spreadOf(attributes: readonly Attribute[]): number {
  return attributes.reduce((sum, { name, value }) => {
    const reach = SPREADS[name]
    return reach === undefined ? sum : sum + reach * Math.max(0, ...numbersIn(value))
  }, 0)
}

/** How much larger things are drawn by a list of transforms, at the most: the largest singular values. */
function scaleOf(text: string): number {
  let scale = 1
  for (const [, name = '', list = ''] of text.matchAll(/([a-z]+)\s*\(([^)]*)\)/gi)) {
    const [a = 1, b = 0, c = 0, d = 1] = Array.from(list.matchAll(NUMBER), ([number]) => Number(number))
    const slope = Math.tan((a * Math.PI) / 180)
    const kind = name.toLowerCase()
    if (kind === 'scale') scale *= Math.max(Math.abs(a), Math.abs(list.match(NUMBER)?.[1] === undefined ? a : b))
    else if (kind === 'matrix') scale *= (Math.hypot(a + d, b - c) + Math.hypot(a - d, b + c)) / 2
    else if (kind === 'skewx' || kind === 'skewy') scale *= (Math.hypot(2, slope) + Math.abs(slope)) / 2
  }
  return scale
}

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

function addRules(sheet: string, drawing: Drawing): void {
  const { rules, dashes } = drawing
  for (const { keys, uses } of readStyle(sheet, dashes)) {
    drawing.isMoved ||= uses.isMoved ?? false
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
  sum.layers += one.layers
  sum.primitives += one.primitives
  sum.spread += one.spread
  sum.work += one.work
  sum.isMoved = (sum.isMoved ?? false) || (one.isMoved ?? false)
}
