import type { Collector } from '../collector.ts'
import type { Context } from '../context.ts'
import { get, itemsOf, textAt, type YamlNode } from '../yaml.ts'
import { addChart } from './charts.ts'
import { readImageFields } from './image-fields.ts'

/** Reads a Helmfile (https://helmfile.readthedocs.io): the chart of each release, and images among inline values. */
export function readHelmfile(root: YamlNode, into: Collector, { repositories }: Context): void {
  for (const release of itemsOf(get(root, 'releases'))) {
    if (into.isFull) return
    const chart = textAt(release, 'chart')
    const owner = textAt(release, 'name')
    const version = textAt(release, 'version')
    const slash = chart.indexOf('/')
    if (chart.startsWith('oci://')) addChart({ name: '', address: chart, version }, release.line, owner, into)
    else if (slash > 0 && !chart.startsWith('.')) {
      const repository = chart.slice(0, slash)
      const address = repositories.get(repository) ?? ''
      addChart({ name: chart.slice(chart.lastIndexOf('/') + 1), address, version }, release.line, owner, into)
    }
    for (const values of itemsOf(get(release, 'values'))) readImageFields(values, { into, ownerOf: () => owner })
  }
}
