// What a stack is made of, as its files name it.

/**
 * A container image by its name in full: `docker.io`, `library/redis`. `host` is empty where a template or a variable
 * stands in its place.
 */
export type ImageName = {
  kind: 'image'
  host: string
  path: string
  tag?: string | undefined
  digest?: string | undefined
}

/** A Helm chart; `repository` is the address that it comes from, if the file says so. */
export type ChartName = {
  kind: 'chart'
  name: string
  repository?: string | undefined
  version?: string | undefined
  /** Set for the chart that a Chart.yaml describes itself: what it says of its home page and sources. */
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

/** Anything a file names that may be in the landscape. */
export type Subject = ImageName | ChartName | PackageName

/** Where a file names something: the line, from 1 (0 where it is not known), and the object, service or stage. */
export type Place = { line: number; owner: string }

/** Something that a file names, with every place up to a limit; `count` has them all. */
export type Found = {
  subject: Subject
  /** As it is written, shortened. */
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

/** Something that could not be read, with its line from 1 (0: the file as a whole) and what stands there. */
export type Problem = { kind: ProblemKind; line: number; detail: string }

/** The one form of a subject by which repeats are told. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'image':
      return `image ${subject.host}/${subject.path}:${subject.tag ?? ''}@${subject.digest ?? ''}`
    case 'chart':
      return `chart ${subject.repository ?? ''} ${subject.name} ${subject.version ?? ''} ${subject.sources ? 'own' : ''}`
    case 'package':
      return `package ${subject.type}/${subject.namespace}/${subject.name}@${subject.version ?? ''}`
  }
}
