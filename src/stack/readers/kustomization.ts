import type { Collector } from '../collector.ts'
import { MAX_TEXT } from '../limits.ts'
import { get, itemsOf, textAt, textOf, type YamlNode } from '../yaml.ts'
import { addChart } from './charts.ts'

/**
 * Reads a Kustomization (https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/): the images it sets,
 * the charts it renders, and the repositories that its resources come from.
 */
export function readKustomization(root: YamlNode, into: Collector): void {
  for (const image of itemsOf(get(root, 'images'))) {
    if (into.isFull) return
    const name = textAt(image, 'newName') || textAt(image, 'name')
    const tag = textAt(image, 'newTag')
    const digest = textAt(image, 'digest')
    if (name) into.addImage(`${name}${tag && `:${tag}`}${digest && `@${digest}`}`, image.line, 'images')
  }
  for (const chart of [...itemsOf(get(root, 'helmCharts')), ...itemsOf(get(root, 'helmChartInflationGenerator'))]) {
    if (into.isFull) return
    const address = textAt(chart, 'repo') || textAt(chart, 'chartRepo')
    const name = textAt(chart, 'name') || textAt(chart, 'chartName')
    // An OCI address may already contain the name.
    const isOci = address.startsWith('oci://') && address.endsWith(`/${name}`)
    const version = textAt(chart, 'version')
    addChart({ name: isOci ? '' : name, address, version }, chart.line, textAt(chart, 'releaseName'), into)
  }
  for (const field of ['resources', 'bases', 'components']) {
    for (const resource of itemsOf(get(root, field))) {
      if (into.isFull) return
      readResource(textOf(resource), resource.line, field, into)
    }
  }
}

/** `github.com/owner/name//path?ref=v1`, a raw file or a release's asset on GitHub. */
function readResource(text: string, line: number, field: string, into: Collector): void {
  if (text.length > MAX_TEXT) return
  const match =
    /^(?:git::)?(?:https?:\/\/|git@|ssh:\/\/git@)?(?:www\.)?(?:github\.com[/:]|raw\.githubusercontent\.com\/)([\w.-]+)\/([\w.-]+)/.exec(
      text,
    )
  if (!match) return
  const [, namespace = '', name = ''] = match
  const version = /[?&]ref=([^&]+)/.exec(text)?.[1] ?? /\/releases\/download\/([^/]+)\//.exec(text)?.[1]
  into.add({ kind: 'package', type: 'github', namespace, name: name.replace(/\.git$/, ''), version }, text, line, field)
}
