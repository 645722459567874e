import { load } from 'js-yaml'

/** A file of the project that may name actions. */
export interface NamedText {
  path: string
  text: string
}

/** An action of another repository with the version that the comment beside it gives. */
interface Pin {
  uses: string
  version: string
}

/** A commit of a repository, or a container image by its content. */
const DIGEST = /@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})$/
const PINNED_LINE = /^\s*(?:-\s+)?uses:\s*(['"]?)(?<uses>[^\s'"#]+)\1\s+#\s*(?<version>v\d[\w.-]*)\s*$/gm

/**
 * Refuses each `uses:` of workflows and actions without a digest and, on the same line, a comment with its version, and a
 * repository that has two digests or versions; local paths (`./…`) need neither.
 * @returns a line for each fault
 * @throws YAMLException if a text is no YAML
 */
export function unpinnedUses(files: readonly NamedText[]): string[] {
  const known = new Map<string, string>()
  return files.flatMap(({ path, text }) => {
    const pins = pinsOf(text)
    // What the parser found counts: a `uses` in another notation has no line that gives its version.
    return usesIn(load(text)).flatMap((uses) => {
      if (uses.startsWith('./')) return []
      if (!DIGEST.test(uses)) return [`${path}: ${uses} has no digest`]
      const index = pins.findIndex((pin) => pin.uses === uses)
      const [pin] = index === -1 ? [] : pins.splice(index, 1)
      if (!pin) return [`${path}: ${uses} has no version comment`]
      const pinned = `${uses.slice(uses.lastIndexOf('@') + 1)} ${pin.version}`
      const repository = repositoryOf(uses)
      const other = known.get(repository) ?? pinned
      known.set(repository, other)
      return other === pinned ? [] : [`${path}: ${repository} is ${pinned} here, and ${other} elsewhere`]
    })
  })
}

function pinsOf(text: string): Pin[] {
  return [...text.matchAll(PINNED_LINE)].map(({ groups: { uses = '', version = '' } = {} }) => ({ uses, version }))
}

/** The values of every `uses`, however deep; one that is no text counts, too. */
function usesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(usesIn)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === 'uses' ? [String(value)] : usesIn(value)))
}

function repositoryOf(uses: string): string {
  const name = uses.slice(0, uses.lastIndexOf('@'))
  return uses.startsWith('docker://') ? name : name.split('/', 2).join('/')
}
