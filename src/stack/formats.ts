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
  /** Detects the format by a document's content; `name` is the file's, without its folder, in lower case. */
  isFor: (root: YamlNode, name: string) => boolean
  read: (root: YamlNode, into: Collector, context: Context) => void
}

/** The formats of YAML documents in the order of detection. The content decides, or else the file's name. */
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
    isFor: (root) => itemsOf(get(root, 'dependencies')).some((dependency) => textAt(dependency, 'name') !== ''),
    read: readDependencies,
  },
  {
    format: 'helmfile',
    isFor: (root, name) =>
      itemsOf(get(root, 'releases')).some((release) => textAt(release, 'chart') !== '') ||
      (/^helmfile.*\.ya?ml(\.gotmpl)?$/.test(name) && get(root, 'repositories') !== undefined),
    read: readHelmfile,
  },
  {
    format: 'compose',
    isFor: (root) => hasServices(get(root, 'services')) || areServices(root),
    read: (root, into, { variables }) => readCompose(root, into, variables),
  },
  {
    format: 'values',
    isFor: (root) => root.kind !== 'text',
    read: (root, into) => readImageFields(root, { into, ownerOf: pathText }),
  },
]

/** The path of keys to a value, shortened for display. */
function pathText(path: readonly string[]): string {
  let text = path[0] ?? ''
  for (let index = 1; index < path.length && text.length <= MAX_TEXT; index += 1) text += `.${path[index]}`
  return text
}

/** Whether a document has fields specific to a Kustomization, which may omit its `kind`. */
function setsImages(root: YamlNode): boolean {
  const sets = itemsOf(get(root, 'images')).some((image) => get(image, 'newName') ?? get(image, 'newTag'))
  return sets || itemsOf(get(root, 'helmCharts')).length > 0
}

const SERVICE_KEYS = ['image', 'build', 'extends', 'container_name', 'ports', 'environment', '<<']

function hasServices(services: YamlNode | undefined): boolean {
  return pairsOf(services).some(([, service]) => SERVICE_KEYS.some((key) => get(service, key)))
}

/** Whether every top-level value is a service with a scalar image or a build: compose's first, unversioned format. */
function areServices(root: YamlNode): boolean {
  const pairs = pairsOf(root)
  const isService = (node: YamlNode) => {
    const beside = ['ports', 'links', 'environment', 'volumes', 'volumes_from', 'command'].some((key) => get(node, key))
    return (get(node, 'image')?.kind === 'text' && beside) || get(node, 'build') !== undefined
  }
  return pairs.length > 0 && pairs.every(([, node]) => isService(node))
}

/** The format of a YAML document, with its reader. */
export function yamlFormatOf(root: YamlNode, name: string): YamlFormat | undefined {
  return YAML_FORMATS.find((format) => format.isFor(root, name))
}

/** Whether a file is a Dockerfile, by its name or its first instruction. */
export function isDockerfile(name: string, text: string): boolean {
  if (/^(?:dockerfile|containerfile)(?:\..+)?$|\.(?:dockerfile|containerfile)$/.test(name)) return true
  const first = /^[ \t]*[^\s#].*$/m.exec(text.slice(0, 10_000))?.[0] ?? ''
  return /^[ \t]*FROM[ \t]+\S/i.test(first) || (/^[ \t]*ARG[ \t]+\w/i.test(first) && /^[ \t]*FROM[ \t]+\S/im.test(text))
}

/** Whether a file contains only variables, one a line. */
export function isVariables(name: string, text: string): boolean {
  if (/^\.env(?:\..+)?$|\.env$/.test(name)) return true
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => /^[ \t]*[^\s#]/.test(line))
  return lines.length > 0 && lines.every((line) => /^[ \t]*(?:export[ \t]+)?[A-Za-z_]\w*=/.test(line))
}
