/** The supported file formats. */
export const STACK_FORMATS = [
  'compose',
  'kubernetes',
  'kustomization',
  'chart',
  'chart-lock',
  'helmfile',
  'values',
  'dockerfile',
  'variables',
  'cyclonedx',
  'spdx',
] as const
export type StackFormat = (typeof STACK_FORMATS)[number]

/** Items implied by a format: manifests imply Kubernetes. Ids of the bundled extract. */
export const FORMAT_ITEMS: Readonly<Record<StackFormat, readonly string[]>> = {
  compose: ['docker-compose'],
  kubernetes: ['kubernetes'],
  kustomization: ['kubernetes'],
  chart: ['helm', 'kubernetes'],
  'chart-lock': ['helm', 'kubernetes'],
  helmfile: ['helm', 'kubernetes'],
  values: [],
  dockerfile: [],
  variables: [],
  cyclonedx: [],
  spdx: [],
}
