import type { Drawing, Drawn } from './drawing.ts'
import { MarkupError } from './markup.ts'
import type { Uses } from './style.ts'

/** The cost of a drawing; repeated elements count each time. */
export type Weight = {
  elements: number
  /** Characters of markup and style, and pixels. */
  work: number
  layers: number
  primitives: number
  corners: number
  /** User units of all outlines. */
  reach: number
  /** How far filters spread the drawing, in user units; nested filters add up. */
  spread: number
}

/** Inherited paints: those of an element and of its ancestors. */
type Paint = { uses: readonly Uses[]; from: Paint | undefined }

/** Elements that are drawn, and so use their inherited paint. */
const PAINTED = /^(?:path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textpath|image|use)$/
/** Maximum depth of chained references. */
const MAX_LEVELS = 500

/**
 * Estimates the cost of a drawing. Referenced elements count at each reference; definitions count once.
 * @throws MarkupError for circular references or too long chains of references
 */
export function weigh(drawing: Drawing): Weight {
  return new Scales(drawing).root()
}

class Scales {
  readonly #drawing: Drawing
  readonly #weights = new Map<object, Weight | 'open'>()
  readonly #paints = new Map<Drawn, Paint | undefined>()
  #level = 0

  constructor(drawing: Drawing) {
    this.#drawing = drawing
    for (const element of drawing.elements) {
      const from = element.parent && this.#paints.get(element.parent)
      const uses = this.#usesOf(element).filter(({ inherited, markers }) => inherited.length + markers.length > 0)
      this.#paints.set(element, uses.length > 0 ? { uses, from } : from)
    }
  }

  root(): Weight {
    const [root] = this.#drawing.elements
    return root ? this.#element(root) : nothing()
  }

  #usesOf({ uses, keys }: Drawn): Uses[] {
    return [uses, ...[...keys].flatMap((key) => this.#drawing.rules.get(key) ?? [])]
  }

  #element(element: Drawn): Weight {
    return this.#once(element, () => {
      const sum = { ...nothing(), elements: 1, corners: element.corners, reach: element.reach }
      const paint = this.#paints.get(element)
      let spread = element.spread
      for (const uses of this.#usesOf(element)) {
        add(sum, { ...nothing(), work: uses.work, layers: uses.layers, primitives: uses.primitives })
        spread += uses.spread
        for (const id of uses.direct) {
          const isFilter = this.#drawing.ids.get(id)?.some(({ name }) => name === 'filter')
          if (isFilter) spread += this.#target(id).spread
          this.#addTarget(sum, id, element.name === 'use' ? paint : undefined, !isFilter)
        }
      }
      for (const child of element.children) {
        const weight = this.#element(child)
        // A filter takes effect where it is used; within it, primitives spread each other's output.
        if (child.name === 'filter') add(sum, { ...weight, primitives: 0, spread: 0 })
        else if (element.name === 'filter') {
          add(sum, { ...weight, spread: 0 })
          spread += weight.spread
        } else add(sum, weight)
      }
      if (paint && PAINTED.test(element.name)) {
        add(sum, this.#inherited(paint))
        add(sum, this.#markers(paint), element.corners)
      }
      const all = sum.spread + spread
      sum.spread = all === 0 ? 0 : Math.min(MAX_SUM, all * element.scale)
      return sum
    })
  }

  /** Adds the target of a reference, which may be painted with the referring element's inherited paint. */
  #addTarget(sum: Weight, id: string, paint: Paint | undefined, isSpread: boolean): void {
    const weight = this.#target(id)
    add(sum, isSpread ? weight : { ...weight, spread: 0 })
    if (!paint) return
    add(sum, this.#inherited(paint), weight.elements)
    add(sum, this.#markers(paint), weight.corners)
  }

  /** The maximum over all elements with the id, since any of them may be the target. */
  #target(id: string): Weight {
    const sum = nothing()
    for (const element of this.#drawing.ids.get(id) ?? []) {
      const weight = this.#element(element)
      for (const key of KEYS) sum[key] = Math.max(sum[key], weight[key])
      sum.spread = Math.max(sum.spread, weight.spread)
    }
    return sum
  }

  #inherited(paint: Paint): Weight {
    return this.#paint(paint, 'inherited')
  }

  #markers(paint: Paint): Weight {
    return this.#paint(paint, 'markers')
  }

  #paint(paint: Paint, kind: 'inherited' | 'markers'): Weight {
    const sum = nothing()
    for (const uses of paint.uses) {
      add(
        sum,
        this.#once(uses[kind], () => {
          const all = nothing()
          for (const id of uses[kind]) add(all, this.#target(id))
          return all
        }),
      )
    }
    if (paint.from) add(sum, this.#paint(paint.from, kind))
    return sum
  }

  #once(thing: object, weight: () => Weight): Weight {
    const cached = this.#weights.get(thing)
    if (cached === 'open') throw new MarkupError('refers to itself')
    if (cached) return cached
    this.#weights.set(thing, 'open')
    this.#level += 1
    if (this.#level > MAX_LEVELS) throw new MarkupError('too many references after each other')
    const sum = weight()
    this.#level -= 1
    this.#weights.set(thing, sum)
    return sum
  }
}

const KEYS = ['elements', 'work', 'layers', 'primitives', 'corners', 'reach'] as const
/** Sums are capped, so that zero times infinity cannot produce NaN. */
const MAX_SUM = 1e15

function nothing(): Weight {
  return { elements: 0, work: 0, layers: 0, primitives: 0, corners: 0, reach: 0, spread: 0 }
}

function add(sum: Weight, weight: Weight, times = 1): void {
  for (const key of KEYS) sum[key] = Math.min(MAX_SUM, sum[key] + weight[key] * times)
  if (times > 0) sum.spread = Math.max(sum.spread, weight.spread)
}
