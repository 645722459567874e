import { visible } from '../lib/text.ts'
import { subjectKey, type Found, type Problem, type ProblemKind, type Subject } from './finding.ts'
import { MAX_FOUND, MAX_PLACES, MAX_PROBLEMS, MAX_STACK_FOUND, MAX_TEXT } from './limits.ts'
import { parseReference } from './reference.ts'
import { dropUnknownHost, hasUnknown, isHelmTemplate, withSigns } from './unknown.ts'

/** Collects a reader's findings of one file, merges repeats and enforces the limits. */
export class Collector {
  readonly #found = new Map<string, Found>()
  readonly #problems: Problem[] = []
  readonly #room: number
  #isFull = false

  /** @param room the number of distinct findings that remains for this file. */
  constructor(room = MAX_FOUND) {
    this.#room = Math.min(room, MAX_FOUND)
  }

  /** All findings so far, in the order of the file. */
  get found(): Found[] {
    return [...this.#found.values()].toSorted((a, b) => (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0))
  }

  /** Whether the limit was exceeded: readers stop, since nothing more would be listed. */
  get isFull(): boolean {
    return this.#isFull
  }

  /** The number of findings and problems. */
  get size(): number {
    return this.#found.size + this.#problems.length
  }

  /** The problems by line. */
  get problems(): Problem[] {
    return this.#problems.toSorted((a, b) => a.line - b.line)
  }

  /** Records a subject that the file names. */
  add(subject: Subject, text: string, line: number, owner: string): void {
    const key = subjectKey(subject)
    const existing = this.#found.get(key)
    const place = { line, owner: toDisplayText(owner) }
    if (existing) {
      existing.count += 1
      const isNew = existing.places.every((other) => other.line !== line || other.owner !== place.owner)
      if (isNew && existing.places.length < MAX_PLACES) existing.places.push(place)
    } else if (this.#found.size < this.#room) {
      this.#found.set(key, { subject, text: toDisplayText(text), places: [place], count: 1 })
    } else if (!this.#isFull) {
      this.#isFull = true
      if (this.#room < MAX_FOUND) this.fail('too-many-together', line, String(MAX_STACK_FOUND))
      else this.fail('too-many-found', line, String(MAX_FOUND))
    }
  }

  /**
   * Records an image by its reference as written. A part set by a template or variable is left open if the name can be
   * read without it; otherwise a problem is recorded.
   */
  addImage(written: string, line: number, owner: string): void {
    const text = written.trim().replace(/^(?:docker|oci|docker-image):\/\//, '')
    if (text === '' || text === 'scratch') return
    const { text: reference, isUnknown } = dropUnknownHost(text)
    const image = text.length > MAX_TEXT ? undefined : parseReference(reference)
    if (image && !hasUnknown(image.path) && !hasUnknown(image.host)) {
      const tag = image.tag && hasUnknown(image.tag) ? undefined : image.tag
      this.add({ ...image, tag, ...(isUnknown && { host: '' }) }, text, line, owner)
    } else if (hasUnknown(text)) {
      this.fail(isHelmTemplate(text) ? 'template' : 'variable', line, owner)
    } else {
      this.fail('bad-reference', line, text)
    }
  }

  /** Records a problem. */
  fail(kind: ProblemKind, line: number, detail: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ kind, line, detail: toDisplayText(detail) })
  }
}

function toDisplayText(text: string): string {
  return visible(withSigns(text.slice(0, MAX_TEXT)))
}
