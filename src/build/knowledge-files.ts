import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

/**
 * The paths of a subject's files below data/knowledge, without `.yml`: one file, or a folder of files with rows of the same
 * shape (`sentences/runtime`).
 */
export function knowledgePaths(folder: string, name: string): string[] {
  const directory = join(folder, 'knowledge', name)
  if (!existsSync(directory)) return [name]
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yml'))
    .toSorted()
    .map((file) => `${name}/${file.slice(0, -'.yml'.length)}`)
}

/** The text of a file of data/knowledge, by its path without `.yml`. */
export function readKnowledgeText(folder: string, path: string): string {
  return readFileSync(join(folder, 'knowledge', `${path}.yml`), 'utf8')
}

/** Parses a subject of data/knowledge. `npm test` validates its type (see knowledge-check.ts). */
export function readKnowledge<T>(folder: string, name: string): T {
  const [path = name, ...others] = knowledgePaths(folder, name)
  const first = load(readKnowledgeText(folder, path))
  if (others.length === 0) return first as T
  return Object.assign({}, first, ...others.map((other) => load(readKnowledgeText(folder, other)))) as T
}

/** The names of the rows of a file. */
export function readRowNames(folder: string, path: string): string[] {
  return Object.keys(load(readKnowledgeText(folder, path)) as object)
}
