import type { Collector } from './collector.ts'
import type { Context } from './context.ts'
import type { StackFormat } from './format-items.ts'
import { MAX_TEXT } from './limits.ts'
import { readChart, readDependencies } from './readers/charts.ts'
import { readCompose } from './readers/compose.ts'
import { readHelmfile } from './readers/helmfile.ts'
import { readImageFields } from './readers/image-fields.ts'
import { isKubernetes, readKubernetes } from './readers/kubernetes.ts'
import { readKustomization } from './readers/kustomization.ts'
import { get, itemsOf, pairsOf, textAt, type YamlNode } from './yaml.ts'

type YamlFormat = {
  format: StackFormat
  /** By what a document holds; `name` is the file's, without its folder, in lower case. */
  isFor: (root: YamlNode, name: string) => boolean
  read: (root: YamlNode, into: Collector, context: Context) => void
}

/** The kinds of YAML document, in the order in which they are tried. The content decides; the name where it does not. */
const YAML_FORMATS: readonly YamlFormat[] = [
  {
    format: 'kustomization',
    isFor: (root, name) =>
      textAt(root, 'apiVersion').startsWith('kustomize.config.k8s.io/') ||
      (textAt(root, 'apiVersion') === '' && (/^kustomization\.ya?ml$/.test(name) || setsImages(root))),
    read: readKustomization,
  },
  { format: 'kubernetes', isFor: isKubernetes, read: readKubernetes },
  {
    format: 'chart',
    isFor: (root, name) =>
      (textAt(root, 'name') !== '' && textAt(root, 'version') !== '' && /^v[12]$/.test(textAt(root, 'apiVersion'))) ||
      (name === 'chart.yaml' && textAt(root, 'name') !== ''),
    read: readChart,
  },
  {
    format: 'chart-lock',
    isFor: (root) => itemsOf(get(root, 'dependencies')).some((one) => textAt(one, 'name') !== ''),
    read: readDependencies,
  },
  {
    format: 'helmfile',
    isFor: (root, name) =>
      itemsOf(get(root, 'releases')).some((one) => textAt(one, 'chart') !== '') ||
      (/^helmfile.*\.ya?ml(\.gotmpl)?$/.test(name) && get(root, 'repositories') !== undefined),
    read: readHelmfile,
  },
  {
    format: 'compose',
    isFor: (root) => holdsServices(get(root, 'services')) || areServices(root),
    read: (root, into, { variables }) => readCompose(root, into, variables),
  },
  {
    format: 'values',
    isFor: (root) => root.kind !== 'text',
    read: (root, into) => readImageFields(root, { into, ownerOf: pathText }),
  },
]

/** The keys that lead to a value, as far as they are shown. */
function pathText(path: readonly string[]): string {
  let text = path[0] ?? ''
  for (let index = 1; index < path.length && text.length <= MAX_TEXT; index += 1) text += `.${path[index]}`
  return text
}

/** What only a Kustomization says: it may leave out what kind of file it is. */
function setsImages(root: YamlNode): boolean {
  const sets = itemsOf(get(root, 'images')).some((one) => get(one, 'newName') ?? get(one, 'newTag'))
  return sets || itemsOf(get(root, 'helmCharts')).length > 0
}

const SERVICE_KEYS = ['image', 'build', 'extends', 'container_name', 'ports', 'environment', '<<']

function holdsServices(services: YamlNode | undefined): boolean {
  return pairsOf(services).some(([, service]) => SERVICE_KEYS.some((key) => get(service, key)))
}

/** Whether every value at the top is a service with a scalar image or a build: the format before compose had versions. */
function areServices(root: YamlNode): boolean {
  const pairs = pairsOf(root)
  const isService = (node: YamlNode) => {
    const beside = ['ports', 'links', 'environment', 'volumes', 'volumes_from', 'command'].some((key) => get(node, key))
    return (get(node, 'image')?.kind === 'text' && beside) || get(node, 'build') !== undefined
  }
  return pairs.length > 0 && pairs.every(([, node]) => isService(node))
}

/** The kind of a YAML document, with what reads it. */
export function yamlFormatOf(root: YamlNode, name: string): YamlFormat | undefined {
  return YAML_FORMATS.find((one) => one.isFor(root, name))
}

/** Whether a file is a Dockerfile: by its name, or because its first instruction is one that a Dockerfile begins with. */
export function isDockerfile(name: string, text: string): boolean {
  if (/^(?:dockerfile|containerfile)(?:\..+)?$|\.(?:dockerfile|containerfile)$/.test(name)) return true
  const first = /^[ \t]*[^\s#].*$/m.exec(text.slice(0, 10_000))?.[0] ?? ''
  return /^[ \t]*FROM[ \t]+\S/i.test(first) || (/^[ \t]*ARG[ \t]+\w/i.test(first) && /^[ \t]*FROM[ \t]+\S/im.test(text))
}

/** Whether a file holds variables, one a line. */
export function isVariables(name: string, text: string): boolean {
  if (/^\.env(?:\..+)?$|\.env$/.test(name)) return true
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => /^[ \t]*[^\s#]/.test(line))
  return lines.length > 0 && lines.every((line) => /^[ \t]*(?:export[ \t]+)?[A-Za-z_]\w*=/.test(line))
}
