import { withoutLast } from '../lib/text.ts'
import type { Subject } from './finding.ts'
import { parseReference } from './reference.ts'

// Package URLs, after https://github.com/package-url/purl-spec: pkg:type/namespace/name@version?qualifiers#subpath

/** Maximum length of a package URL in characters; its qualifiers may contain whole addresses. */
const MAX_PURL_LENGTH = 2000

/**
 * Parses a package URL into an image, a chart or another package.
 * @returns undefined if the text is not a package URL.
 */
export function parsePurl(text: string): Subject | undefined {
  if (text.length > MAX_PURL_LENGTH) return undefined
  const match = /^pkg:\/{0,2}([a-zA-Z][a-zA-Z0-9.+-]*)\/([^?#]+)(?:\?([^#]*))?(?:#.*)?$/.exec(text.trim())
  if (!match) return undefined
  const [, type = '', rest = '', query = ''] = match
  // The version follows the last @ that is not part of the name (npm scopes are written %40 or @).
  const at = rest.lastIndexOf('@')
  const hasVersion = at > rest.lastIndexOf('/') || (at > 0 && rest.slice(at).startsWith('@sha256'))
  const parts = (hasVersion ? rest.slice(0, at) : rest).split('/').filter(Boolean).map(decode)
  const version = hasVersion ? decode(rest.slice(at + 1)) : undefined
  const name = parts.pop()
  if (!name) return undefined
  const lower = type.toLowerCase()
  const namespace = parts.join('/')
  const address = qualifier(query, 'repository_url')?.replace(/^\w+:\/\//, '')
  const repository = address && withoutLast(address, '/')
  if (lower === 'docker' || lower === 'oci') {
    const path = [namespace, name].filter(Boolean).join('/').toLowerCase()
    // An oci URL's repository is the full name; a docker URL's may be only the registry.
    const whole =
      repository === undefined ? path : endsWithName(repository, path) ? repository : `${repository}/${path}`
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
  const pair = query.split('&').find((part) => part.toLowerCase().startsWith(`${name}=`))
  return pair === undefined ? undefined : decode(pair.slice(name.length + 1)) || undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
