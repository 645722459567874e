/**
 * Repositories that foundations keep their landscape files in, from the list of landscapes that are built out of such files:
 * https://github.com/cncf/landscape2-sites (.github/workflows). The CNCF's own is one for its earlier states.
 */
const KNOWN_REPOSITORIES = [
  'cncf/landscape',
  'cdfoundation/cdf-landscape',
  'ossf/ossf-landscape',
  'AcademySoftwareFoundation/aswf-landscape',
  'finos/finos-landscape',
  'graphql/graphql-landscape',
  'lf-energy/lfenergy-landscape',
  'lfai/lfai-landscape',
]

const FILES = 'raw.githubusercontent.com'

/** LANDSCAPE_HOSTS where it is not set: landscapes that are known, on a host where anyone can publish files. */
export const KNOWN_LANDSCAPES: readonly string[] = KNOWN_REPOSITORIES.map((repository) => `${FILES}/${repository}/`)

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?$/
/** A path that ends in a slash, of parts that mean the same to a browser, a policy and a server: no `..`, nothing encoded. */
const PATH = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)+$/

/**
 * Reads LANDSCAPE_HOSTS: hosts, or folders on them (`host/owner/repository/`), with commas between them. No wildcards, which
 * would open the policy to anyone who can put a page on such a host. An empty list is allowed.
 * @returns hosts in small letters, without what a whole host in the list allows anyway
 * @throws Error when it names anything else
 */
export function landscapeHostsOf(list: string): string[] {
  if (list.trim() === '') return []
  const places = list.split(',').map((text) => {
    const [, host = '', path = ''] = /^([^/]*)(.*)$/s.exec(text.trim()) ?? []
    const isGood = HOST.test(host.toLowerCase()) && (path === '' || path === '/' || PATH.test(path))
    if (!isGood) {
      throw new Error(
        `LANDSCAPE_HOSTS must be hosts, or folders on them that end in a slash, with commas between them, not ${list}`,
      )
    }
    return host.toLowerCase() + (path === '/' ? '' : path)
  })
  const isWithin = (place: string, other: string) =>
    place !== other && (other.includes('/') ? place.startsWith(other) : place.startsWith(`${other}/`))
  return [...new Set(places.filter((place) => !places.some((other) => isWithin(place, other))))]
}
