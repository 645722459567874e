import type { Collector } from '../collector.ts'
import type { Context } from '../context.ts'
import { get, itemsOf, textAt, type YamlNode } from '../yaml.ts'
import { addChart, readChartReference } from './charts.ts'
import { readImageFields } from './image-fields.ts'

/** Whether a document is an object of the Kubernetes API. */
export function isKubernetes(root: YamlNode): boolean {
  return textAt(root, 'apiVersion') !== '' && textAt(root, 'kind') !== ''
}

/** Kinds that install a Crossplane package by its image. */
const PACKAGE_KINDS = new Set(['Provider', 'Configuration', 'Function'])

/**
 * Reads an object of the Kubernetes API, or a List: all its images, whatever its kind, and the charts that Flux, Argo CD
 * and k3s install.
 */
export function readKubernetes(root: YamlNode, into: Collector, context: Context): void {
  const kind = textAt(root, 'kind')
  const elements = itemsOf(get(root, 'items'))
  if (kind.endsWith('List') && elements.length > 0) {
    for (const element of elements) {
      if (into.isFull) return
      readKubernetes(element, into, context)
    }
    return
  }
  const name = textAt(root, 'metadata', 'name') || textAt(root, 'metadata', 'generateName')
  const owner = [kind, name].filter(Boolean).join('/')
  readChartReference(root, kind, owner, into, context)
  if (PACKAGE_KINDS.has(kind)) {
    const image = get(root, 'spec', 'package')
    if (image?.kind === 'text') into.addImage(image.value, image.line, owner)
  }
  if (kind === 'OCIRepository' || kind === 'HelmRepository') {
    const url = textAt(root, 'spec', 'url')
    if (kind === 'OCIRepository' && url.startsWith('oci://')) {
      const version = textAt(root, 'spec', 'ref', 'tag') || textAt(root, 'spec', 'ref', 'semver')
      addChart({ address: url, name: '', version }, root.line, owner, into)
    }
    return
  }
  readImageFields(root, { into, ownerOf: () => owner })
}
