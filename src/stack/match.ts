import type { PackageName, Subject } from './finding.ts'
import type { Lookup } from './lookup.ts'
import { matchChart } from './match-chart.ts'
import { matchImage } from './match-image.ts'
import type { Match } from './rules.ts'

/** The item that something is, or belongs to; undefined when it is not in the landscape as far as we know. */
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

/** Kinds of package that a distribution packs under the software's own name. */
const DISTRIBUTIONS = new Set(['apk', 'deb', 'rpm', 'alpm', 'brew', 'bitnami', 'conda'])

function matchPackage({ type, namespace, name }: PackageName, lookup: Lookup): Match | undefined {
  const key = [type, namespace, name].filter(Boolean).join('/').toLowerCase()
  const known = lookup.packages.find(key)
  if (known) return { itemId: known.value, rule: 'package', evidence: known.pattern }
  const [host = '', owner = '', own = ''] =
    type === 'github' ? ['github.com', ...key.split('/').slice(1)] : key.split('/').slice(1)
  if (host === 'github.com' && (type === 'github' || type === 'golang')) {
    const itemId = lookup.repositories.get(`${owner}/${own}`)
    if (itemId) return { itemId, rule: 'package', evidence: `github.com/${owner}/${own}` }
  }
  const packed = DISTRIBUTIONS.has(type) && !lookup.generic.has(name) ? lookup.names.get(name.toLowerCase()) : undefined
  return packed === undefined ? undefined : { itemId: packed, rule: 'publisher', evidence: `${type}/${name}` }
}
