import { checkStack } from '../../../src/stack/check.ts'
import { Collector } from '../../../src/stack/collector.ts'
import { namedRepositories, readVariables, type Context } from '../../../src/stack/context.ts'
import { splitDocuments } from '../../../src/stack/documents.ts'
import { subjectKey } from '../../../src/stack/finding.ts'
import { isDockerfile, isVariables, yamlFormatOf } from '../../../src/stack/formats.ts'
import { MAX_FILE_SIZE, MAX_TEXT } from '../../../src/stack/limits.ts'
import { buildLookup, fullName } from '../../../src/stack/lookup.ts'
import { matchSubject } from '../../../src/stack/match.ts'
import { matchChart } from '../../../src/stack/match-chart.ts'
import { matchImage } from '../../../src/stack/match-image.ts'
import { longestPrefix, prefixesOf } from '../../../src/stack/prefixes.ts'
import { parsePurl } from '../../../src/stack/purl.ts'
import { parseFile, readFile } from '../../../src/stack/read-file.ts'
import { addChart, readChart, readChartReference, readDependencies } from '../../../src/stack/readers/charts.ts'
import { readCompose } from '../../../src/stack/readers/compose.ts'
import { readDockerfile } from '../../../src/stack/readers/dockerfile.ts'
import { readHelmfile } from '../../../src/stack/readers/helmfile.ts'
import { readImageFields } from '../../../src/stack/readers/image-fields.ts'
import { isKubernetes, readKubernetes } from '../../../src/stack/readers/kubernetes.ts'
import { readKustomization } from '../../../src/stack/readers/kustomization.ts'
import { readCycloneDx, readSpdx, sbomKind } from '../../../src/stack/readers/sbom.ts'
import { parseReference } from '../../../src/stack/reference.ts'
import {
  dropUnknownHost,
  hasUnknown,
  isHelmTemplate,
  withoutTemplates,
  withSigns,
  withVariables,
} from '../../../src/stack/unknown.ts'
import { get, itemsOf, pairsOf, readYaml, textAt, textOf, YamlError, type YamlNode } from '../../../src/stack/yaml.ts'
import { FEW, SMALL } from '../stacks.ts'
import { numbered } from './patterns.ts'
import type { TextFunction } from './text-function.ts'

const LOOKUP = buildLookup(FEW, SMALL)
const NONE: ReadonlyMap<string, string> = new Map()
const CONTEXT: Context = { variables: NONE, repositories: NONE }
const VALUES = new Map([['a', 'redis']])

/** A reader of YAML over a text that is one, or over nothing where it is none. */
const over = (read: (root: YamlNode) => unknown) => (text: string) => {
  try {
    const root = readYaml(text, 1)
    return root && read(root)
  } catch (error) {
    if (error instanceof YamlError) return undefined
    throw error
  }
}
const file = (name: string) => (text: string) => checkStack([{ name, text }], FEW, SMALL)
const json = (read: (value: unknown, text: string) => unknown) => (text: string) => read(JSON.parse(text), text)

const many = {
  'a mapping of images': (length: number) => `a:\n${numbered((index) => `  image: a/b${index}\n`, length)}`,
  'a mapping of fields': (length: number) => `a:\n${numbered((index) => `  f${index}Image: a/b${index}\n`, length)}`,
  'mappings of images': (length: number) => numbered((index) => `m${index}: {image: a/b${index}, tag: 1}\n`, length),
  services: (length: number) => `services:\n${numbered((index) => `  s${index}: {image: "a/b:\${v${index}}"}\n`, length)}`,
  'fragments': (length: number) => `services: {}\nx-a:\n${numbered((index) => `  i${index}Image: a/b${index}\n`, length)}`,
  dots: (length: number) => numbered(() => `- image: ${'.'.repeat(900)}\n`, length),
  'unclosed variables': (length: number) => `services:\n${numbered((index) => `  s${index}: {image: "${'${'.repeat(450)}"}\n`, length)}`,
  slashes: (length: number) => numbered((index) => `- image: ${'a/'.repeat(110)}b${index}\n`, length),
  copies: (length: number) => numbered((index) => `- image: rancher/mirrored${'-a'.repeat(110)}${index}\n`, length),
  'long keys': (length: number) => `${Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}${'k'.repeat(900)}:\n`).join('')}${numbered((index) => `${' '.repeat(90)}k${index}: {image: a/b${index}}\n`, length)}`,
  anchors: (length: number) => numbered((index) => `a${index}: &a${index} b\nb${index}: *a${index}\n`, length),
  resources: (length: number) => `resources:\n${numbered((index) => `- https://github.com/a/b${index}//${'/'.repeat(100)}?ref=1\n`, length)}`,
  charts: (length: number) => `dependencies:\n${numbered((index) => `- {name: c${index}, repository: "https://${'a/'.repeat(200)}"}\n`, length)}`,
  releases: (length: number) => `releases:\n${numbered((index) => `- {name: r${index}, chart: a/c${index}, values: [{image: a/b${index}}]}\n`, length)}`,
  objects: (length: number) => `apiVersion: v1\nkind: List\nitems:\n${numbered((index) => `- {apiVersion: v1, kind: Pod, spec: {containers: [{image: a/b${index}}]}}\n`, length)}`,
} // prettier-ignore

const boms = {
  'equal purls': (length: number) =>
    `{"bomFormat":"CycloneDX","components":[${numbered(() => '{"purl":"pkg:npm/a@1"},', length)}{}]}`,
  'different purls': (length: number) =>
    `{"bomFormat":"CycloneDX","components":[${numbered((index) => `{"purl":"pkg:npm/a${index}@1"},`, length)}{}]}`,
  'purls of slashes': (length: number) =>
    `{"bomFormat":"CycloneDX","components":[${numbered((index) => `{"purl":"pkg:golang/${'a/'.repeat(900)}${index}"},`, length)}{}]}`,
  'purls that stand elsewhere': (length: number) =>
    `{"bomFormat":"CycloneDX","components":[${numbered((index) => `{"purl":"pkg:npm\\u002fa${index}"},`, length)}{}]}`,
  'containers': (length: number) =>
    `{"bomFormat":"CycloneDX","components":[${numbered((index) => `{"type":"container","name":"a/b${index}","version":"1"},`, length)}{}]}`,
} // prettier-ignore
const spdx = (length: number) =>
  `{"spdxVersion":"2.3","packages":[${numbered((index) => `{"externalRefs":[{"referenceType":"purl","referenceLocator":"pkg:npm/a${index}"}]},`, length)}{}]}`

const DOUBLING = (length: number) =>
  `ARG A0=redisredis\n${numbered((index) => `ARG A${index + 1}=\${A${index}}\${A${index}}\n`, Math.min(length, 1500))}FROM \${A40}\n${numbered(() => 'FROM ${A9}\n', length)}`

const QUOTED = [
  ['', ''],
  ['a: "', '"'],
  ['a: [', ']'],
  ['image: ', ''],
  ['a:\n  ', ''],
] as const
const IN_A_NAME = [
  ['', ''],
  ['a/', 'a'],
  ['docker.io/', ':1'],
  ['a@', ''],
] as const
/** What one scalar of YAML may have; longer ones are scripts. */
const SCALAR = 2 * MAX_TEXT

const reader = (at: TextFunction['at'], read: (root: YamlNode) => unknown, around = QUOTED): TextFunction => ({
  at,
  limit: MAX_FILE_SIZE,
  call: over(read),
  around,
  shapes: many,
})

/** Everything that reads a stack. */
export const STACK: readonly TextFunction[] = [
  {
    at: 'stack/check.ts#checkStack',
    limit: MAX_FILE_SIZE,
    call: file('a.yaml'),
    around: QUOTED,
    shapes: { ...many, ...boms },
  },
  { at: 'stack/context.ts#namedRepositories', limit: MAX_FILE_SIZE, call: over(namedRepositories), shapes: many },
  { at: 'stack/context.ts#readVariables', limit: MAX_FILE_SIZE, call: readVariables, around: [['', ''], ['a=', '\rx'], ['a= #', '\u2028x'], ["a='", '']] }, // prettier-ignore
  { at: 'stack/documents.ts#splitDocuments', limit: MAX_FILE_SIZE, call: splitDocuments },
  {
    at: 'stack/finding.ts#subjectKey',
    limit: MAX_TEXT,
    call: (text) => subjectKey({ kind: 'image', host: text, path: text }),
  },
  {
    at: 'stack/formats.ts#yamlFormatOf',
    limit: MAX_FILE_SIZE,
    call: over((root) => yamlFormatOf(root, 'a')),
    shapes: many,
  },
  { at: 'stack/formats.ts#isDockerfile', limit: MAX_FILE_SIZE, call: (text) => isDockerfile('a', text), around: [['', ''], ['ARG a\n', '']] }, // prettier-ignore
  { at: 'stack/formats.ts#isVariables', limit: MAX_FILE_SIZE, call: (text) => isVariables('a', text) },
  { at: 'stack/lookup.ts#fullName', limit: SCALAR, call: fullName },
  { at: 'stack/match.ts#matchSubject', limit: SCALAR, call: (text) => matchSubject({ kind: 'package', type: 'deb', namespace: text, name: text }, LOOKUP) }, // prettier-ignore
  { at: 'stack/match-image.ts#matchImage', limit: SCALAR, call: (path) => matchImage({ host: 'a.b', path }, LOOKUP), around: [['', ''], ['rancher/mirrored-', '']] }, // prettier-ignore
  { at: 'stack/match-chart.ts#matchChart', limit: SCALAR, call: (text) => matchChart({ kind: 'chart', name: 'redis', repository: `https://${text}`, sources: [text] }, LOOKUP) }, // prettier-ignore
  { at: 'stack/prefixes.ts#longestPrefix', limit: SCALAR, call: (text) => longestPrefix(text, LOOKUP.publishers) },
  { at: 'stack/prefixes.ts#prefixesOf', limit: SCALAR, call: (text) => prefixesOf([text]) },
  { at: 'stack/purl.ts#parsePurl', limit: MAX_FILE_SIZE, call: parsePurl, around: [['pkg:a/', ''], ['pkg:helm/a?repository_url=', 'x'], ['pkg:docker/', '@1']] }, // prettier-ignore
  { at: 'stack/read-file.ts#parseFile', limit: MAX_FILE_SIZE, call: (text) => parseFile('a', text, () => {}), around: QUOTED, shapes: { ...many, ...boms } }, // prettier-ignore
  { at: 'stack/read-file.ts#readFile', limit: MAX_FILE_SIZE, call: (text) => readFile(parseFile('a', text, () => {}), CONTEXT), around: [['a: [\n', '']], shapes: { ...many, spdx } }, // prettier-ignore
  reader('stack/readers/charts.ts#readChart', (root) => readChart(root, new Collector(), CONTEXT)),
  reader('stack/readers/charts.ts#readDependencies', (root) => readDependencies(root, new Collector(), CONTEXT)),
  reader('stack/readers/charts.ts#readChartReference', (root) =>
    readChartReference(root, 'Application', '', new Collector(), CONTEXT),
  ),
  { at: 'stack/readers/charts.ts#addChart', limit: SCALAR, call: (text) => addChart({ name: '', address: `oci://${text}`, version: text }, 1, text, new Collector()) }, // prettier-ignore
  reader('stack/readers/compose.ts#readCompose', (root) => readCompose(root, new Collector(), VALUES), [...QUOTED, ['a: {image: "', '"}']] as never), // prettier-ignore
  {
    at: 'stack/readers/dockerfile.ts#readDockerfile',
    limit: MAX_FILE_SIZE,
    call: (text) => readDockerfile(text, new Collector(), VALUES),
    around: [['', ''], ['FROM ', ''], ['ARG a=', '\nFROM $a$a$a'], ['RUN --mount=', ''], ['RUN <<', ''], ['COPY --from=', ' a'], ['# escape', ''], ['FROM a \\\n', '']], // prettier-ignore
    shapes: { doubling: DOUBLING, stages: (length) => numbered((index) => `FROM a${index} AS s${index}\n`, length) },
  },
  reader('stack/readers/helmfile.ts#readHelmfile', (root) => readHelmfile(root, new Collector(), CONTEXT)),
  reader('stack/readers/image-fields.ts#readImageFields', (root) =>
    readImageFields(root, { into: new Collector(), ownerOf: (path) => path.join('.') }),
  ),
  reader('stack/readers/kubernetes.ts#isKubernetes', isKubernetes),
  reader('stack/readers/kubernetes.ts#readKubernetes', (root) => readKubernetes(root, new Collector(), CONTEXT)),
  reader('stack/readers/kustomization.ts#readKustomization', (root) => readKustomization(root, new Collector())),
  { at: 'stack/readers/sbom.ts#sbomKind', limit: MAX_FILE_SIZE, call: (text) => sbomKind({ '@context': text }) },
  { at: 'stack/readers/sbom.ts#readCycloneDx', limit: MAX_FILE_SIZE, call: (text) => json((value, whole) => readCycloneDx(value, whole, new Collector()))(text.startsWith('{"bom') ? text : boms['equal purls'](text.length)), shapes: boms }, // prettier-ignore
  { at: 'stack/readers/sbom.ts#readSpdx', limit: MAX_FILE_SIZE, call: (text) => json((value, whole) => readSpdx(value, whole, new Collector()))(text.startsWith('{"spdx') ? text : spdx(text.length)), shapes: { spdx } }, // prettier-ignore
  { at: 'stack/reference.ts#parseReference', limit: MAX_TEXT, call: parseReference, around: IN_A_NAME },
  { at: 'stack/unknown.ts#hasUnknown', limit: MAX_FILE_SIZE, call: hasUnknown, around: [['zz-', '']] },
  { at: 'stack/unknown.ts#isHelmTemplate', limit: MAX_FILE_SIZE, call: isHelmTemplate },
  {
    at: 'stack/unknown.ts#dropUnknownHost',
    limit: MAX_FILE_SIZE,
    call: dropUnknownHost,
    around: [['zz-template-zz', '']],
  },
  { at: 'stack/unknown.ts#withoutTemplates', limit: MAX_FILE_SIZE, call: withoutTemplates, around: [['', ''], ['{{', ''], ['{{ x |', '}}']] }, // prettier-ignore
  { at: 'stack/unknown.ts#withSigns', limit: MAX_TEXT, call: withSigns },
  { at: 'stack/unknown.ts#withVariables', limit: MAX_FILE_SIZE, call: (text) => withVariables(text, VALUES), around: [['', ''], ['${', ''], ['${a:-', '}']] }, // prettier-ignore
  { at: 'stack/yaml.ts#readYaml', limit: MAX_FILE_SIZE, call: over((root) => root), around: [...QUOTED, ["a: '", ''], ['a: |\n ', ''], ['{', '']], shapes: many }, // prettier-ignore
  reader('stack/yaml.ts#get', (root) => pairsOf(root).map(([key]) => get(root, key))),
  reader('stack/yaml.ts#textAt', (root) => textAt(root, 'a', 'a')),
  reader('stack/yaml.ts#textOf', textOf),
  reader('stack/yaml.ts#itemsOf', itemsOf),
  reader('stack/yaml.ts#pairsOf', pairsOf),
]
