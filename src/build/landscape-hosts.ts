/**
 * Repositories of foundations with landscape files, from the list of landscapes built from such files:
 * https://github.com/cncf/landscape2-sites (.github/workflows). The CNCF's is included for its earlier versions.
 */
const LANDSCAPE_REPOSITORIES = [
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

/** The default of LANDSCAPE_HOSTS: listed repositories only, because anyone can publish files on the host. */
export const LISTED_LANDSCAPES: readonly string[] = LANDSCAPE_REPOSITORIES.map(
  (repository) => `${FILES}/${repository}/`,
)

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?$/
/** A path with a trailing slash that browsers, policies and servers interpret the same way: no `..`, nothing encoded. */
const PATH = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)+$/

/**
 * Parses LANDSCAPE_HOSTS: hosts, or folders on them (`host/owner/repository/`), separated by commas. Wildcards are not
 * allowed, because anyone may publish on subdomains of such a host. An empty list is allowed.
 * @returns hosts in lower case, without entries covered by another one
 * @throws Error for anything else
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
