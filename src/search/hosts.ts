/** Code hosts, where owner and name identify a repository. */
export const CODE_HOSTS: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'gitee.com',
  'sr.ht',
])

/** Hosts that mirror code hosts, with the mapping of their paths. */
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

/** Hosts with pages of many publishers, where an address identifies only a single page. */
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

/** Domains whose subdomains belong to different owners. */
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

/** Second-level country domains such as `co.uk`. */
const COUNTRY = /^(?:com?|org|net|gov|edu|ac|or|ne|go|gr)\.[a-z]{2}$/

/** Whether a host's pages, or its subdomains, belong to different owners. */
export function isShared(host: string): boolean {
  return SHARED_HOSTS.has(host) || OPEN_DOMAINS.has(host) || COUNTRY.test(host)
}

/** Maps an address of a mirror to its code host; other addresses are unchanged. */
export function atCodeHost(host: string, path: readonly string[]): { host: string; path: readonly string[] } {
  const [codeHost = host, ...rest] = (Object.hasOwn(MIRRORS, host) && MIRRORS[host]?.(path)) || [host, ...path]
  const pages = /^(?<owner>[a-z0-9-]+)\.(?<kind>github|gitlab)\.io$/.exec(codeHost)?.groups
  if (pages) return { host: `${pages['kind']}.com`, path: [pages['owner'] ?? '', ...rest] }
  return { host: codeHost, path: rest }
}
