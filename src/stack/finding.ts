// The subjects found in the files of a stack.

/**
 * A container image by its full name: `docker.io`, `library/redis`. `host` is empty if a template or variable sets it.
 */
export type ImageName = {
  kind: 'image'
  host: string
  path: string
  tag?: string | undefined
  digest?: string | undefined
}

/** A Helm chart; `repository` is its source address, if the file states it. */
export type ChartName = {
  kind: 'chart'
  name: string
  repository?: string | undefined
  version?: string | undefined
  /** The home page and sources from Chart.yaml; set only for the chart that the file describes. */
  sources?: readonly string[] | undefined
}

/** A component by the parts of its package URL (https://github.com/package-url/purl-spec). */
export type PackageName = {
  kind: 'package'
  type: string
  namespace: string
  name: string
  version?: string | undefined
}

/** Anything in a file that may be in the landscape. */
export type Subject = ImageName | ChartName | PackageName

/** The location of a subject: the line, from 1 (0 if unavailable), and the object, service or stage. */
export type Place = { line: number; owner: string }

/** A subject with its places up to a limit; `count` is the total. */
export type Found = {
  subject: Subject
  /** As written in the file, shortened. */
  text: string
  places: Place[]
  count: number
}

/** Why a file or a part of it could not be read; the interface has a sentence for each. */
export const PROBLEM_KINDS = [
  'too-large',
  'too-many-files',
  'too-large-together',
  'empty',
  'not-text',
  'unreadable',
  'failed',
  'stalled',
  'unknown-format',
  'bad-yaml',
  'bad-json',
  'too-deep',
  'too-many-documents',
  'too-many-found',
  'too-many-together',
  'bad-reference',
  'template',
  'variable',
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/** A part that could not be read, with its line from 1 (0: the whole file) and the text or reason. */
export type Problem = { kind: ProblemKind; line: number; detail: string }

/** The key of a subject, equal for repeats. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'image':
      return `image ${subject.host}/${subject.path}:${subject.tag ?? ''}@${subject.digest ?? ''}`
    case 'chart':
      return `chart ${subject.repository ?? ''} ${subject.name} ${subject.version ?? ''} ${subject.sources ? 'described' : ''}`
    case 'package':
      return `package ${subject.type}/${subject.namespace}/${subject.name}@${subject.version ?? ''}`
  }
}
