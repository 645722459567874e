import { get, itemsOf, textAt, type YamlNode } from './yaml.ts'

/** What the files of one stack say about each other. */
export type Context = {
  /** Values of variables, from `.env` files. */
  variables: ReadonlyMap<string, string>
  /** Addresses of chart repositories, by the name that files give them. */
  repositories: ReadonlyMap<string, string>
}

/** The chart repositories that a document gives a name to: Flux's, and Helmfile's. */
export function namedRepositories(root: YamlNode): [name: string, address: string][] {
  if (/^(?:HelmRepository|OCIRepository|GitRepository)$/.test(textAt(root, 'kind'))) {
    return [[textAt(root, 'metadata', 'name'), textAt(root, 'spec', 'url')]]
  }
  if (textAt(root, 'kind') === 'List') return itemsOf(get(root, 'items')).flatMap(namedRepositories)
  return itemsOf(get(root, 'repositories')).map((one) => {
    const url = textAt(one, 'url')
    const isOci = textAt(one, 'oci') === 'true' && !url.startsWith('oci://')
    return [textAt(one, 'name'), isOci ? `oci://${url}` : url]
  })
}

/** The variables of a `.env` file (https://docs.docker.com/compose/how-tos/environment-variables/env-file/). */
export function readVariables(text: string): [name: string, value: string][] {
  return text.split(/\r?\n/).flatMap((line): [string, string][] => {
    const match = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=(.*)$/.exec(line)
    if (!match) return []
    const value = (match[2] ?? '').trim()
    const quoted = /^(["'])(.*)\1$/.exec(value)
    return [[match[1] ?? '', quoted?.[2] ?? value.replace(/[ \t]#[^]*$/, '').trimEnd()]]
  })
}
