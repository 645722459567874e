import type { Sheet } from './sheet.ts'

/** Finds the present name of a repository, "owner/name" in lower case, by any name that it has had. */
export type Canonical = (repository: string) => string

/**
 * The finder of present names.
 * @param aliases rows `from`, `to`: a repository that was renamed; a chain is followed
 */
export function canonicalFinder({ rows }: Pick<Sheet, 'rows'>): Canonical {
  const next = new Map(rows.map((row) => [String(row['from']).toLowerCase(), String(row['to']).toLowerCase()]))
  return (repository) => {
    let name = repository.toLowerCase()
    // A name that came back to its first holder must not lead round and round.
    for (const seen = new Set([name]); ; seen.add(name)) {
      const target = next.get(name)
      if (target === undefined || seen.has(target)) return name
      name = target
    }
  }
}
