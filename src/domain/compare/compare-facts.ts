import type { DateSpan } from '../../lib/date-span.ts'
import type { IsoDate } from '../../lib/dates.ts'
import { sameList } from '../../lib/arrays.ts'
import type { FocusArea, Item, ItemKind, Path, Role, Signal } from '../landscape/landscape.ts'
import type { ProjectRelation } from '../maturity/project-relation.ts'

/**
 * An item's standing in the foundation: a project with its level, a part or duplicate of a project, or only its kind.
 */
export type Standing =
  | { kind: 'level'; level: string }
  | { kind: 'part' | 'same'; project: string; level: string }
  | { kind: ItemKind }

/** Short answers that are not from the file. `skipped`: a stage that a project never was in. */
export const ANSWERS = ['yes', 'no', 'skipped', 'reviewed', 'guessed', 'unknown'] as const
export type Answer = (typeof ANSWERS)[number]

/** A fact about an item, in its most specific form; formatting is up to the caller. */
export type Fact =
  /** `isFile`: text of the landscape file, in English in every interface language. */
  | { kind: 'words'; text: string; isFile?: true }
  | { kind: 'standing'; standing: Standing }
  | { kind: 'date'; date: IsoDate }
  /** `isOngoing`: it goes on. */
  | { kind: 'span'; span: DateSpan; isOngoing: boolean }
  | { kind: 'count'; count: number }
  | { kind: 'area'; area: FocusArea }
  | { kind: 'role'; role: Role }
  | { kind: 'signal'; signal: Signal }
  | { kind: 'place'; path: Path }
  | { kind: 'link'; url: string; label: string }
  | { kind: 'answer'; answer: Answer }

/** Formatters of facts in a language. */
export type FactWords = {
  standing: (standing: Standing) => string
  date: (date: IsoDate) => string
  span: (span: DateSpan, isOngoing: boolean) => string
  count: (count: number) => string
  area: (area: FocusArea) => string
  role: (role: Role) => string
  signal: (signal: Signal) => string
  place: (path: Path) => string
  answer: (answer: Answer) => string
}

/** A fact as plain text. */
export function factText(fact: Fact, words: FactWords): string {
  switch (fact.kind) {
    case 'words':
      return fact.text
    case 'standing':
      return words.standing(fact.standing)
    case 'date':
      return words.date(fact.date)
    case 'span':
      return words.span(fact.span, fact.isOngoing)
    case 'count':
      return words.count(fact.count)
    case 'area':
      return words.area(fact.area)
    case 'role':
      return words.role(fact.role)
    case 'signal':
      return words.signal(fact.signal)
    case 'place':
      return words.place(fact.path)
    case 'link':
      return fact.label
    case 'answer':
      return words.answer(fact.answer)
  }
}

/** An item's standing in the foundation; `relation` is its relation to a project (see `projectRelations`). */
export function standingOf(item: Pick<Item, 'maturity' | 'kind'>, relation?: ProjectRelation): Standing {
  if (item.maturity !== undefined) return { kind: 'level', level: item.maturity }
  if (!relation) return { kind: item.kind }
  const { project, isSame } = relation
  return { kind: isSame ? 'same' : 'part', project: project.name, level: project.maturity ?? '' }
}

/** Whether two items have the same facts, in any order. */
export function sameFacts(a: readonly Fact[], b: readonly Fact[]): boolean {
  const keys = (facts: readonly Fact[]) => facts.map((fact) => JSON.stringify(fact)).toSorted()
  return sameList(keys(a), keys(b))
}

/** Whether both items have a value or neither: two addresses always differ, which is not informative. */
export function samePresence(a: readonly Fact[], b: readonly Fact[]): boolean {
  return a.length > 0 === b.length > 0
}
