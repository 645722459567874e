import { withoutLast } from '../lib/text.ts'
import type { Subject } from './finding.ts'
import { parseReference } from './reference.ts'

// Package URLs, after https://github.com/package-url/purl-spec: pkg:type/namespace/name@version?qualifiers#subpath

/** Characters of the longest package URL that is read: its qualifiers may hold whole addresses. */
const MAX_PURL = 2000

/**
 * What a package URL names; images and charts are told apart from other packages.
 * @returns undefined when the text is no package URL.
 */
export function parsePurl(text: string): Subject | undefined {
  if (text.length > MAX_PURL) return undefined
  const match = /^pkg:\/{0,2}([a-zA-Z][a-zA-Z0-9.+-]*)\/([^?#]+)(?:\?([^#]*))?(?:#.*)?$/.exec(text.trim())
  if (!match) return undefined
  const [, type = '', rest = '', query = ''] = match
  // The version follows the last @ that is not part of the name's own (npm scopes are written %40 or @).
  const at = rest.lastIndexOf('@')
  const hasVersion = at > rest.lastIndexOf('/') || (at > 0 && rest.slice(at).startsWith('@sha256'))
  const parts = (hasVersion ? rest.slice(0, at) : rest).split('/').filter(Boolean).map(decoded)
  const version = hasVersion ? decoded(rest.slice(at + 1)) : undefined
  const name = parts.pop()
  if (!name) return undefined
  const lower = type.toLowerCase()
  const namespace = parts.join('/')
  const address = qualifier(query, 'repository_url')?.replace(/^\w+:\/\//, '')
  const repository = address && withoutLast(address, '/')
  if (lower === 'docker' || lower === 'oci') {
    const own = [namespace, name].filter(Boolean).join('/').toLowerCase()
    // An oci URL's repository is the whole name; a docker URL's may be the registry alone.
    const whole = repository === undefined ? own : endsWithName(repository, own) ? repository : `${repository}/${own}`
    const image = parseReference(whole.toLowerCase())
    const tag = qualifier(query, 'tag') ?? (version && /^\w[\w.-]*$/.test(version) ? version : undefined)
    return image && { ...image, tag, digest: version?.includes(':') ? version : undefined }
  }
  if (lower === 'helm') return { kind: 'chart', name, repository: repository ?? (namespace || undefined), version }
  return { kind: 'package', type: lower, namespace, name, version }
}

function endsWithName(repository: string, name: string): boolean {
  return repository.toLowerCase() === name || repository.toLowerCase().endsWith(`/${name}`)
}

function qualifier(query: string, name: string): string | undefined {
  const pair = query.split('&').find((one) => one.toLowerCase().startsWith(`${name}=`))
  return pair === undefined ? undefined : decoded(pair.slice(name.length + 1)) || undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
