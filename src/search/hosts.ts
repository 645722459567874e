/** Hosts of code: what stands there is told by owner and name, and the host itself says nothing. */
export const CODE_HOSTS: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'gitee.com',
  'sr.ht',
])

/** Hosts that serve what lies at a code host: by which path its owner and name can be had. */
const MIRRORS: Readonly<Record<string, (path: readonly string[]) => readonly string[]>> = {
  'raw.githubusercontent.com': (path) => ['github.com', ...path],
  'codeload.github.com': (path) => ['github.com', ...path],
  'api.github.com': ([first, ...path]) => ['github.com', ...(first === 'repos' || first === 'orgs' ? path : [])],
  'deepwiki.com': (path) => ['github.com', ...path],
  'deps.dev': ([, ...path]) => path,
  'pkg.go.dev': (path) => path,
  'godoc.org': (path) => path,
  'goreportcard.com': ([, ...path]) => path,
  'proxy.golang.org': (path) => path,
  'sourcegraph.com': (path) => path,
}

/** Hosts that anyone can have pages on: an address there is that of one page, and says nothing of the others. */
const SHARED_HOSTS = new Set([
  ...CODE_HOSTS,
  'google.com',
  'docs.google.com',
  'sites.google.com',
  'groups.google.com',
  'drive.google.com',
  'medium.com',
  'youtube.com',
  'youtu.be',
  'twitter.com',
  'x.com',
  'linkedin.com',
  'facebook.com',
  'slack.com',
  'discord.gg',
  'discord.com',
  'gitter.im',
  'reddit.com',
  'stackoverflow.com',
  'notion.so',
  'crunchbase.com',
  'wikipedia.org',
  'npmjs.com',
  'pypi.org',
  'crates.io',
  'hub.docker.com',
  'docker.io',
  'quay.io',
  'ghcr.io',
  'gcr.io',
  'registry.k8s.io',
  'k8s.gcr.io',
  'public.ecr.aws',
  'mcr.microsoft.com',
  'artifacthub.io',
  'operatorhub.io',
  'bsky.app',
  'mastodon.social',
  'eventbrite.com',
  'zoom.us',
  'dev.to',
  'wordpress.com',
  'blogspot.com',
  'substack.com',
])

/** Ends of hosts under which anyone can have a host, so that what stands before them is another's. */
const OPEN_DOMAINS = new Set([
  'github.io',
  'gitlab.io',
  'pages.dev',
  'workers.dev',
  'netlify.app',
  'vercel.app',
  'web.app',
  'firebaseapp.com',
  'herokuapp.com',
  'azurewebsites.net',
  'cloudfront.net',
  'amazonaws.com',
  'readthedocs.io',
  'readthedocs.org',
  'gitbook.io',
  'notion.site',
  'sourceforge.net',
  'sourceforge.io',
  'hashnode.dev',
  'fly.dev',
  'onrender.com',
  'googleapis.com',
  'apache.org',
  'linuxfoundation.org',
  'eclipse.org',
  'kubernetes.slack.com',
])

/** `co.uk` and its like: two short parts, of which the last is a country's. */
const COUNTRY = /^(?:com?|org|net|gov|edu|ac|or|ne|go|gr)\.[a-z]{2}$/

/** Whether pages of a host, and hosts below it, belong to many. */
export function isShared(host: string): boolean {
  return SHARED_HOSTS.has(host) || OPEN_DOMAINS.has(host) || COUNTRY.test(host)
}

/** An address at the code host itself, where one leads to what lies there; otherwise as it is. */
export function atCodeHost(host: string, path: readonly string[]): { host: string; path: readonly string[] } {
  const [own = host, ...rest] = (Object.hasOwn(MIRRORS, host) && MIRRORS[host]?.(path)) || [host, ...path]
  const pages = /^(?<owner>[a-z0-9-]+)\.(?<kind>github|gitlab)\.io$/.exec(own)?.groups
  if (pages) return { host: `${pages['kind']}.com`, path: [pages['owner'] ?? '', ...rest] }
  return { host: own, path: rest }
}
