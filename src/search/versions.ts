/** A version: `1.20`, `v1.29.3`, `3.x`, `16-alpine`, `1.2rc1`, `v1beta1`, `>=1.4`, `1.29.3-gke.100+build`. */
const VERSION =
  /^(?:[~^<>=!]{0,2})v?\d{1,8}(?:\.(?:\d{1,8}|[x*]))*(?:[._-]?(?:alpha|beta|rc|pre|dev|snapshot|final|lts)[.-]?\d*)?(?:[-+][0-9a-z][0-9a-z.+~-]*)?\+?$/i
/** An unambiguous version, even after a word that is not a name: with a dot, or after a `v`. */
const SURE = /^[~^<>=!]{0,2}(?:v\d|\d+\.[\dx*])/i
/** Image tags that are not versions. */
const TAG =
  /^(?:latest|stable|edge|nightly|main|master|canary|rolling|mainline|slim|alpine|debian|ubuntu|bullseye|bookworm|trixie|buster|jammy|noble|focal|distroless|nonroot|lts|release|dev|current)(?:[-.][a-z0-9.-]*)?$/i
const DIGEST = /^sha(?:256|512):[0-9a-f]{6,}$/i
/** A version joined to its name: `istio-1.20.1`, `redis@7.2`, `kafka==3.6`, `cert-manager_v1.13`. */
const GLUED = /(?<joint>[-_]|[@=:]{1,3})(?<version>v?\d{1,8}(?:\.(?:\d{1,8}|[x*]))*(?:[-+.][0-9a-z.+~-]*)?)$/i
/** A name directly followed by a version with a dot: `go1.21`, `python3.11`. */
const RUN_ON = /^(?<name>\p{L}{2,})(?<version>\d{1,8}(?:\.(?:\d{1,8}|[x*]))+)$/u
/** Words before a version. */
const ANNOUNCES = /^(?:versions?|ver|release|v|tag|>=?|<=?|=|~>)\.?:?$/i

/** Words between two versions. */
const CONNECTS = /^(?:vs\.?|versus|to|and|et|or|ou|à|vers|contre|->|→|–|-)$/i

/** Whether `text` can be the tag or digest of an image. */
export function isTag(text: string): boolean {
  return VERSION.test(text) || TAG.test(text) || DIGEST.test(text)
}

/** A query without its versions. */
export type Unversioned = {
  /** Without unambiguous versions, and without every number after a word. */
  sure: string
  every: string
  /** The removed versions of each, as typed. */
  leftOut: { sure: string[]; every: string[] }
}

/** Removes versions and tags from a query. @returns undefined if it has none, or nothing else. */
export function withoutVersions(text: string): Unversioned | undefined {
  const sure: string[] = []
  const every: string[] = []
  const leftOut: Unversioned['leftOut'] = { sure: [], every: [] }
  const drop = (version: string, isSure: boolean) => {
    leftOut.every.push(version)
    if (isSure) leftOut.sure.push(version)
  }
  // Number of words before the last version: a single word between two versions only connects them.
  let before = -1
  for (const typed of text.split(/\s+/)) {
    const part = typed.replace(/^[("'[{]+|[)"'\]},;!?]+$/g, '').replace(/\.$/, '')
    if (VERSION.test(part) || DIGEST.test(part)) {
      if (before === every.length - 1 && CONNECTS.test(every.at(-1) ?? '')) {
        every.pop()
        sure.pop()
      }
      const announced = ANNOUNCES.test(every.at(-1) ?? '')
      if (announced) every.pop()
      const isSure = SURE.test(part) || announced
      if (announced && isSure) sure.pop()
      if (!isSure) sure.push(typed)
      drop(part, isSure)
      before = every.length
      continue
    }
    const [name, version, isSure] = splitVersion(part)
    every.push(name)
    sure.push(isSure || version === undefined ? name : typed)
    if (version !== undefined) drop(version, isSure)
  }
  const says = (words: readonly string[]) => words.some((word) => /\p{L}/u.test(word))
  if (leftOut.every.length === 0 || !says(every)) return undefined
  return { sure: sure.join(' '), every: every.join(' '), leftOut }
}

/** Splits a word from the tag or version joined to it. */
function splitVersion(part: string): [name: string, version: string | undefined, isSure: boolean] {
  const digest = part.indexOf('@sha')
  if (digest > 0 && DIGEST.test(part.slice(digest + 1))) return [part.slice(0, digest), part.slice(digest + 1), true]
  const colon = part.lastIndexOf(':')
  if (colon > 0 && isTag(part.slice(colon + 1)) && /\p{L}/u.test(part.slice(0, colon))) {
    return [part.slice(0, colon), part.slice(colon + 1), true]
  }
  const glued = GLUED.exec(part)
  const name = glued ? part.slice(0, glued.index) : RUN_ON.exec(part)?.groups?.['name']
  if (name === undefined || !/\p{L}/u.test(name)) return [part, undefined, false]
  const version = glued?.groups?.['version'] ?? part.slice(name.length)
  return [name, version, SURE.test(version) || /[@=:]/.test(glued?.groups?.['joint'] ?? '')]
}
