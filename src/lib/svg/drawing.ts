import { MarkupError, readMarkup, type Attribute } from './markup.ts'
import { idOf, readReference } from './references.ts'
import { noUses, PIXELS_OF_WORK, readDashes, readStyle, type Dashes, type Uses } from './style.ts'

/** The properties of an element that determine the cost of drawing it. */
export type Drawn = {
  name: string
  parent: Drawn | undefined
  children: Drawn[]
  /** The work caused by its attributes. */
  uses: Uses
  /** The keys by which style rules match it: `*`, its name, `#id`, `.class`. */
  keys: Set<string>
  /** Upper bound of the corners of its outline. */
  corners: number
  /** Upper bound of the length of its outline, in user units. */
  reach: number
  /** How far a filter primitive spreads its input, in user units. */
  spread: number
  /** Upper bound of the scale of its contents. */
  scale: number
}

/** A whole file: its elements in document order, elements by id, and the rules of its style sheets by key. */
export type Drawing = {
  elements: Drawn[]
  ids: Map<string, Drawn[]>
  rules: Map<string, Uses>
  dashes: Dashes
  /** Lower bound of the user units that span the picture's longer side. */
  side: number
  /** Whether a style, an animation or a nested picture may change sizes beyond the estimate. */
  isMoved: boolean
}

/** Most elements of a file. */
export const MAX_ELEMENTS = 5000
/** Longest side of a file in pixels. */
const MAX_SIDE_PX = 20_000

const FORBIDDEN = /^fe(?:turbulence|diffuselighting|specularlighting|convolvematrix)$/
const PRIMITIVE =
  /^fe(?:blend|colormatrix|componenttransfer|composite|displacementmap|dropshadow|flood|gaussianblur|image|merge|morphology|offset|tile)$/
/** Elements that are drawn on a separate layer wherever they are used. */
const LAYER = /^(?:mask|pattern|filter)$/
const ANIMATION = /^(?:animate\w*|set|discard)$/
const STYLED = /^(?:fill|stroke|filter|mask|clip-path|marker(?:-\w+)?|cursor|stroke-dasharray|mix-blend-mode)$/
const GEOMETRY = /^(?:d|points|[xyr]|[xy][12]|[rc][xy]|width|height|pathlength)$/

/**
 * Parses an SVG file.
 * @throws MarkupError for other files, and for unsupported features
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
  // Open elements since the outermost foreignObject, and elements seen within it.
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
      if (drawing.elements.push(element) > MAX_ELEMENTS) throw new MarkupError('too many elements')
      if (name === 'foreignobject' || depth > 0) depth += 1
      // Drawing programs leave one empty proprietary element there.
      if (depth > 0 && ++within > 2) throw new MarkupError('a page within a picture')
    },
    text: (piece) => {
      if (!current) return
      current.uses.work += piece.length
      // A comment may split the text of a style sheet.
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

/** @throws MarkupError for a root other than `svg`, or one that is too large */
function sideOf(name: string, attributes: readonly Attribute[]): number {
  if (name !== 'svg') throw new MarkupError('no SVG')
  const valueOf = (key: string) => attributes.find(({ name: attribute }) => attribute === key)?.value ?? ''
  const sides = ['width', 'height'].map((key) => Number.parseFloat(valueOf(key)))
  if (sides.some((side) => side > MAX_SIDE_PX)) throw new MarkupError('too large')
  const [, , width, height] = numbersIn(valueOf('viewbox'))
  const lengths = width && height ? [width, height] : sides.filter((side) => side > 0)
  // If stretched or cropped, the shorter side may be drawn as long as the longer one.
  return /none|slice/.test(valueOf('preserveaspectratio')) ? Math.min(100, ...lengths) : Math.max(...lengths)
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
    } else if (key === 'class') for (const className of value.split(/\s+/)) element.keys.add(`.${className}`)
    else if (key === 'style') for (const { uses } of readStyle(value, drawing.dashes)) addUses(element.uses, uses)
    else if (STYLED.test(key)) {
      for (const { uses } of readStyle(`${key}:${value}`, drawing.dashes)) addUses(element.uses, uses)
    } else if (key === 'href' || key === 'src') addTarget(element, value)
    else if (GEOMETRY.test(key)) addGeometry(element, key, value)
    else if (key === 'transform' || key === 'patterntransform') element.scale *= scaleOf(value)
    else if (key === 'viewbox' && drawing.elements.length > 0) drawing.isMoved = true
    // In fractions of the object it is applied to, whose size is unbounded.
    else if (key.endsWith('units') && value.trim() === 'objectBoundingBox' && SHARES.test(key)) element.scale = Infinity
  }
  drawing.isMoved ||= element.uses.isMoved ?? false
  return element
}

/** Adds a reference. Links lead out of the picture, and scripts never run in one. */
function addTarget({ name, uses }: Drawn, address: string): void {
  if (name === 'a' || name === 'script') return
  const found = readReference(address)
  if (found && 'id' in found) uses.direct.push(found.id)
  else if (found) uses.work += found.pixels / PIXELS_OF_WORK
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi
/** Attributes with the units of an element's contents. */
const SHARES = /^(?:primitive|patterncontent|maskcontent|clippath)units$/
/** Upper bound of an outline's length relative to the sum of its numbers: a circle by its radius (2π). */
const MAX_LENGTH_RATIO = 7

function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(NUMBER), ([number]) => Math.abs(Number(number)))
}

/** The spread of filter primitives by attribute: a blur reaches three times its standard deviation. */
const SPREADS: Readonly<Record<string, number>> = { stddeviation: 3, radius: 1, dx: 1, dy: 1, scale: 1 }

function spreadOf(attributes: readonly Attribute[]): number {
  return attributes.reduce((sum, { name, value }) => {
    const reach = SPREADS[name]
    return reach === undefined ? sum : sum + reach * Math.max(0, ...numbersIn(value))
  }, 0)
}

/** Upper bound of the scale of a list of transforms: the product of the largest singular values. */
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
  // A path may be closed repeatedly without further numbers.
  if (key === 'd') element.corners += value.match(/z/gi)?.length ?? 0
  element.reach += MAX_LENGTH_RATIO * sum
}

/** Rejects animations of attributes that affect the cost, because they are not read where they take effect. */
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
    if (target === 'stroke-dasharray') for (const dashArray of value.split(';')) readDashes(dashArray, dashes)
  }
}

function addRules(sheet: string, drawing: Drawing): void {
  const { rules, dashes } = drawing
  for (const { keys, uses } of readStyle(sheet, dashes)) {
    drawing.isMoved ||= uses.isMoved ?? false
    for (const key of new Set(keys)) {
      const sum = rules.get(key) ?? noUses()
      rules.set(key, sum)
      addUses(sum, uses)
    }
  }
}

function addUses(sum: Uses, uses: Uses): void {
  for (const id of uses.direct) sum.direct.push(id)
  for (const id of uses.inherited) sum.inherited.push(id)
  for (const id of uses.markers) sum.markers.push(id)
  sum.layers += uses.layers
  sum.primitives += uses.primitives
  sum.spread += uses.spread
  sum.work += uses.work
  sum.isMoved = (sum.isMoved ?? false) || (uses.isMoved ?? false)
}
