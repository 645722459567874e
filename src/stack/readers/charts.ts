import type { Collector } from '../collector.ts'
import type { Context } from '../context.ts'
import { hasUnknown } from '../unknown.ts'
import { get, itemsOf, textAt, textOf, type YamlNode } from '../yaml.ts'

type Reference = { name: string; address: string; version: string; sources?: readonly string[] }

/** Records a chart; without a name, the last part of an OCI address is used. */
export function addChart(
  { name, address, version, sources }: Reference,
  line: number,
  owner: string,
  into: Collector,
): void {
  const isWhole = name === '' && address.startsWith('oci://')
  const slash = address.lastIndexOf('/')
  const chartName = (isWhole ? address.slice(slash + 1) : name).split(/[:@]/, 1)[0] ?? ''
  const repository = isWhole ? address.slice(0, slash) : address
  if (chartName === '') return
  if (hasUnknown(chartName)) return into.fail('template', line, owner)
  into.add(
    {
      kind: 'chart',
      name: chartName,
      repository: repository === '' || hasUnknown(repository) ? undefined : repository,
      version: version === '' || hasUnknown(version) ? undefined : version,
      sources,
    },
    chartName,
    line,
    owner,
  )
}

/** Reads Chart.yaml: the described chart and its dependencies. */
export function readChart(root: YamlNode, into: Collector, context: Context): void {
  const name = get(root, 'name')
  const sources = [textAt(root, 'home'), ...itemsOf(get(root, 'sources')).map(textOf)].filter(Boolean)
  if (name)
    addChart({ name: textOf(name), address: '', version: textAt(root, 'version'), sources }, name.line, '', into)
  readDependencies(root, into, context)
}

/** Reads the dependencies of Chart.yaml, Chart.lock or requirements.yaml. */
export function readDependencies(root: YamlNode, into: Collector, { repositories }: Context): void {
  for (const dependency of itemsOf(get(root, 'dependencies'))) {
    if (into.isFull) return
    const written = textAt(dependency, 'repository')
    // `@name` and `alias:name` refer to repositories configured on the machine.
    const alias = /^(?:@|alias:)(.+)$/.exec(written)?.[1]
    const address = alias === undefined ? written : (repositories.get(alias) ?? '')
    const owner = textAt(dependency, 'alias')
    addChart(
      { name: textAt(dependency, 'name'), address, version: textAt(dependency, 'version') },
      dependency.line,
      owner,
      into,
    )
  }
}

/** Reads the chart that an object of Flux, Argo CD or k3s installs. */
export function readChartReference(
  root: YamlNode,
  kind: string,
  owner: string,
  into: Collector,
  { repositories }: Context,
): void {
  const add = (node: YamlNode | undefined, address: string, name: string, version: string) =>
    node && addChart({ address, name, version }, node.line, owner, into)
  if (kind === 'HelmRelease') {
    const chart = get(root, 'spec', 'chart', 'spec')
    const source = textAt(chart, 'sourceRef', 'name')
    add(chart, repositories.get(source) ?? '', lastPart(textAt(chart, 'chart')), textAt(chart, 'version'))
  }
  if (kind === 'HelmChart') {
    const spec = get(root, 'spec')
    const source = repositories.get(textAt(spec, 'sourceRef', 'name')) ?? ''
    const chart = textAt(spec, 'chart')
    if (chart.startsWith('oci://')) add(spec, chart, '', textAt(spec, 'version'))
    else add(spec, textAt(spec, 'repo') || source, lastPart(chart), textAt(spec, 'version'))
  }
  if (kind === 'Application' || kind === 'ApplicationSet') {
    const spec = kind === 'Application' ? get(root, 'spec') : get(root, 'spec', 'template', 'spec')
    for (const source of [get(spec, 'source'), ...itemsOf(get(spec, 'sources'))]) {
      if (into.isFull) return
      const chart = textAt(source, 'chart')
      const address = textAt(source, 'repoURL')
      // Argo CD omits the scheme of OCI registries.
      const isRegistry = !address.includes('://') && address.includes('.')
      if (chart) add(source, isRegistry ? `oci://${address}` : address, chart, textAt(source, 'targetRevision'))
    }
  }
}

/** The last segment of a chart's path; empty for a local path. */
function lastPart(chart: string): string {
  return chart.startsWith('.') || chart.startsWith('/') ? '' : (chart.split('/').at(-1) ?? '')
}
