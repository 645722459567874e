/** A version: `1.20`, `v1.29.3`, `3.x`, `16-alpine`, `1.2rc1`, `v1beta1`, `>=1.4`, `1.29.3-gke.100+build`. */
const VERSION =
  /^(?:[~^<>=!]{0,2})v?\d{1,8}(?:\.(?:\d{1,8}|[x*]))*(?:[._-]?(?:alpha|beta|rc|pre|dev|snapshot|final|lts)[.-]?\d*)?(?:[-+][0-9a-z][0-9a-z.+~-]*)?\+?$/i
/** A number that is surely one, even behind a word that is no name: with a dot, or after a `v`. */
const SURE = /^[~^<>=!]{0,2}(?:v\d|\d+\.[\dx*])/i
/** Tags of images that are no version. */
const TAG =
  /^(?:latest|stable|edge|nightly|main|master|canary|rolling|mainline|slim|alpine|debian|ubuntu|bullseye|bookworm|trixie|buster|jammy|noble|focal|distroless|nonroot|lts|release|dev|current)(?:[-.][a-z0-9.-]*)?$/i
const DIGEST = /^sha(?:256|512):[0-9a-f]{6,}$/i
/** A version written onto its name: `istio-1.20.1`, `redis@7.2`, `kafka==3.6`, `cert-manager_v1.13`. */
const GLUED = /(?<joint>[-_]|[@=:]{1,3})(?<version>v?\d{1,8}(?:\.(?:\d{1,8}|[x*]))*(?:[-+.][0-9a-z.+~-]*)?)$/i
/** A name that the version follows without anything between them, told by its dot: `go1.21`, `python3.11`. */
const RUN_ON = /^(?<name>\p{L}{2,})(?<version>\d{1,8}(?:\.(?:\d{1,8}|[x*]))+)$/u
/** What announces a version. */
const ANNOUNCES = /^(?:versions?|ver|release|v|tag|>=?|<=?|=|~>)\.?:?$/i

/** What stands between two versions of one thing. */
const CONNECTS = /^(?:vs\.?|versus|to|and|et|or|ou|à|vers|contre|->|→|–|-)$/i

/** Whether `text` can stand behind the colon of an image's name. */
export function isTag(text: string): boolean {
  return VERSION.test(text) || TAG.test(text) || DIGEST.test(text)
}

/** A query as it was typed, and what is left of it without its versions. */
export type Unversioned = {
  /** Without what is surely a version, and without every number that stands behind a word. */
  sure: string
  every: string
  /** The versions that each leaves out, as typed. */
  leftOut: { sure: string[]; every: string[] }
}

/** Takes the versions and tags out of a query. @returns undefined where it has none, or is nothing else. */
export function withoutVersions(text: string): Unversioned | undefined {
  const sure: string[] = []
  const every: string[] = []
  const leftOut: Unversioned['leftOut'] = { sure: [], every: [] }
  const drop = (version: string, isSure: boolean) => {
    leftOut.every.push(version)
    if (isSure) leftOut.sure.push(version)
  }
  // How many words stood before the last version: a word alone between two of them says which of both, and no more.
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
    const [name, version, isSure] = apart(part)
    every.push(name)
    sure.push(isSure || version === undefined ? name : typed)
    if (version !== undefined) drop(version, isSure)
  }
  const says = (words: readonly string[]) => words.some((word) => /\p{L}/u.test(word))
  if (leftOut.every.length === 0 || !says(every)) return undefined
  return { sure: sure.join(' '), every: every.join(' '), leftOut }
}

/** A word without the tag or version that is written onto it. */
function apart(part: string): [name: string, version: string | undefined, isSure: boolean] {
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
