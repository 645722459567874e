/** Every kind of file that can be read. */
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

/** What a kind of file says by itself: whoever writes manifests runs Kubernetes. By the ids of the shipped extract. */
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
