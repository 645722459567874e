import type { Landscape } from '../domain/landscape/landscape.ts'
import { factsPath, factsRepository } from '../facts/facts-key.ts'
import type { FactSheets } from '../facts/sheet.ts'
import { isRepositoryName } from '../domain/facts/github-answer.ts'
import { unique } from '../lib/arrays.ts'

/** The repositories on GitHub that a refresh asks for, "owner/name" in lower case, sorted. */
export type Wanted = {
  /** Every repository of every item, and our further ones. */
  all: readonly string[]
  /** Those that items have their facts from. */
  main: readonly string[]
}

/** The repositories of a landscape's items. */
export function wantedRepositories({ items }: Landscape, { matches }: Pick<FactSheets, 'matches'>): Wanted {
  const technology = items.filter(({ kind }) => kind === 'technology')
  const main = technology.flatMap((item) => factsRepository(item) ?? [])
  const others = technology.flatMap(({ repositories }) => repositories.flatMap(({ url }) => factsPath(url) ?? []))
  const further = Object.keys(matches.repositories).map((name) => name.toLowerCase())
  const sorted = (names: readonly string[]) => unique(names.filter(isRepositoryName)).toSorted()
  return { all: sorted([...main, ...others, ...further]), main: sorted(main) }
}
