import type { PackageName, Subject } from './finding.ts'
import type { Lookup } from './lookup.ts'
import { matchChart } from './match-chart.ts'
import { matchImage } from './match-image.ts'
import type { Match } from './rules.ts'

/** The item to which a subject belongs; undefined if no rule matches. */
export function matchSubject(subject: Subject, lookup: Lookup): Match | undefined {
  switch (subject.kind) {
    case 'image':
      return matchImage(subject, lookup)
    case 'chart':
      return matchChart(subject, lookup)
    case 'package':
      return matchPackage(subject, lookup)
  }
}

/** Package types of distributions, which use the software's name. */
const DISTRIBUTIONS = new Set(['apk', 'deb', 'rpm', 'alpm', 'brew', 'bitnami', 'conda'])

function matchPackage({ type, namespace, name }: PackageName, lookup: Lookup): Match | undefined {
  const key = [type, namespace, name].filter(Boolean).join('/').toLowerCase()
  const hit = lookup.packages.find(key)
  if (hit) return { itemId: hit.value, rule: 'package', evidence: hit.pattern }
  const [host = '', owner = '', repository = ''] =
    type === 'github' ? ['github.com', ...key.split('/').slice(1)] : key.split('/').slice(1)
  if (host === 'github.com' && (type === 'github' || type === 'golang')) {
    const itemId = lookup.repositories.get(`${owner}/${repository}`)
    if (itemId) return { itemId, rule: 'package', evidence: `github.com/${owner}/${repository}` }
  }
  const packed = DISTRIBUTIONS.has(type) && !lookup.generic.has(name) ? lookup.names.get(name.toLowerCase()) : undefined
  return packed === undefined ? undefined : { itemId: packed, rule: 'publisher', evidence: `${type}/${name}` }
}
