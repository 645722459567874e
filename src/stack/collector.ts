import { visible } from '../lib/text.ts'
import { subjectKey, type Found, type Problem, type ProblemKind, type Subject } from './finding.ts'
import { MAX_FOUND, MAX_PLACES, MAX_PROBLEMS, MAX_STACK_FOUND, MAX_TEXT } from './limits.ts'
import { parseReference } from './reference.ts'
import { dropUnknownHost, hasUnknown, isHelmTemplate, withSigns } from './unknown.ts'

/** Takes what a reader finds in one file, joins repeats and keeps within the limits. */
export class Collector {
  readonly #found = new Map<string, Found>()
  readonly #problems: Problem[] = []
  readonly #room: number
  #isFull = false

  /** @param room how many different things the other files have left for this one. */
  constructor(room = MAX_FOUND) {
    this.#room = Math.min(room, MAX_FOUND)
  }

  /** Everything found so far, in the order of the file. */
  get found(): Found[] {
    return [...this.#found.values()].toSorted((a, b) => (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0))
  }

  /** Whether something was found that there was no room for: readers end there, since nothing more would be listed. */
  get isFull(): boolean {
    return this.#isFull
  }

  /** How many things were found or could not be read. */
  get size(): number {
    return this.#found.size + this.#problems.length
  }

  /** What could not be read, by line. */
  get problems(): Problem[] {
    return this.#problems.toSorted((a, b) => a.line - b.line)
  }

  /** Notes something that the file names. */
  add(subject: Subject, text: string, line: number, owner: string): void {
    const key = subjectKey(subject)
    const known = this.#found.get(key)
    const place = { line, owner: shown(owner) }
    if (known) {
      known.count += 1
      const isNew = known.places.every((one) => one.line !== line || one.owner !== place.owner)
      if (isNew && known.places.length < MAX_PLACES) known.places.push(place)
    } else if (this.#found.size < this.#room) {
      this.#found.set(key, { subject, text: shown(text), places: [place], count: 1 })
    } else if (!this.#isFull) {
      this.#isFull = true
      if (this.#room < MAX_FOUND) this.fail('too-many-together', line, String(MAX_STACK_FOUND))
      else this.fail('too-many-found', line, String(MAX_FOUND))
    }
  }

  /**
   * Notes an image by its reference as written. A part that only a template or a variable knows is left open where the
   * name can be told without it; otherwise it is listed as not readable.
   */
  addImage(written: string, line: number, owner: string): void {
    const text = written.trim().replace(/^(?:docker|oci|docker-image):\/\//, '')
    if (text === '' || text === 'scratch') return
    const { text: known, isUnknown } = dropUnknownHost(text)
    const image = text.length > MAX_TEXT ? undefined : parseReference(known)
    if (image && !hasUnknown(image.path) && !hasUnknown(image.host)) {
      const tag = image.tag && hasUnknown(image.tag) ? undefined : image.tag
      this.add({ ...image, tag, ...(isUnknown && { host: '' }) }, text, line, owner)
    } else if (hasUnknown(text)) {
      this.fail(isHelmTemplate(text) ? 'template' : 'variable', line, owner)
    } else {
      this.fail('bad-reference', line, text)
    }
  }

  /** Notes something that could not be read. */
  fail(kind: ProblemKind, line: number, detail: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ kind, line, detail: shown(detail) })
  }
}

function shown(text: string): string {
  return visible(withSigns(text.slice(0, MAX_TEXT)))
}
