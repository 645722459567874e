import type { Collector } from '../collector.ts'
import { withVariables } from '../unknown.ts'

type Instruction = { name: string; rest: string; line: number }

/**
 * Reads a Dockerfile (https://docs.docker.com/reference/dockerfile/): the base images of stages, and images from which
 * files are copied or mounted. Names of stages are excluded; an ARG is expanded to its default.
 */
export function readDockerfile(text: string, into: Collector, variables: ReadonlyMap<string, string>): void {
  const args = new Map(variables)
  const stages = new Set<string>()
  let stage = ''
  const image = (written: string, line: number, owner: string) => {
    const name = withVariables(written.replace(/^["']|["']$/g, ''), args)
    if (!stages.has(name.toLowerCase()) && !/^\d+$/.test(name)) into.addImage(name, line, owner)
  }
  for (const { name, rest, line } of instructions(text)) {
    if (into.isFull) return
    const words = rest.split(/\s+/).filter(Boolean)
    if (name === 'ARG') {
      for (const word of words) {
        const [key, value] = splitOnce(word, '=')
        if (value !== undefined && !variables.has(key)) args.set(key, withVariables(unquote(value), args))
      }
    } else if (name === 'FROM') {
      const [from = '', as = '', stageName = ''] = words.filter((word) => !word.startsWith('--'))
      stage = as.toUpperCase() === 'AS' ? stageName : ''
      image(from, line, stage)
      if (stage) stages.add(stage.toLowerCase())
    } else if (name === 'COPY' || name === 'ADD') {
      const from = words.find((word) => word.startsWith('--from='))
      if (from) image(from.slice('--from='.length), line, stage)
    } else if (name === 'RUN') {
      for (const mount of words.filter((word) => word.startsWith('--mount='))) {
        const from = /[=,]from=([^,\s]+)/.exec(mount)?.[1]
        if (from) image(from, line, stage)
      }
    }
  }
}

/** The instructions of a Dockerfile with continued lines joined; comments and here-documents are skipped. */
function* instructions(text: string): Generator<Instruction> {
  const lines = text.split(/\r?\n/)
  const escape = /^#\s*escape\s*=\s*`/im.test(lines.slice(0, 5).join('\n')) ? '`' : '\\'
  const endOf = documentEnds(lines)
  for (let index = 0; index < lines.length; index += 1) {
    const start = index
    const parts: string[] = []
    for (; index < lines.length; index += 1) {
      const line = (lines[index] ?? '').trimEnd()
      if (/^\s*#/.test(line) || (parts.length > 0 && line.trim() === '')) continue
      parts.push(line.endsWith(escape) ? line.slice(0, -1) : line)
      if (!line.endsWith(escape)) break
    }
    const match = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(parts.join(' '))
    if (!match) continue
    const [, name = '', rest = ''] = match
    yield { name: name.toUpperCase(), rest, line: start + 1 }
    const ends = /^(?:RUN|COPY|ADD)$/i.test(name) ? [...rest.matchAll(/<<-?\s*["']?(\w+)["']?/g)] : []
    for (const [, end = ''] of ends) index = endOf(end, index)
  }
}

/** Finds the last line of a here-document: the next line with only its delimiter, or else the first line. */
function documentEnds(lines: readonly string[]): (word: string, from: number) => number {
  const places = new Map<string, number[]>()
  // Backwards, so that the next line is the last of its list.
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const word = (lines[index] ?? '').trim()
    if (!/^\w+$/.test(word)) continue
    const existing = places.get(word)
    if (existing) existing.push(index)
    else places.set(word, [index])
  }
  return (word, from) => {
    const candidates = places.get(word) ?? []
    while ((candidates.at(-1) ?? Number.POSITIVE_INFINITY) <= from) candidates.pop()
    return candidates.at(-1) ?? from
  }
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}

function unquote(text: string): string {
  return text.replace(/^(["'])([^]*)\1$/, '$2')
}
