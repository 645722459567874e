import { get, itemsOf, textAt, type YamlNode } from './yaml.ts'

/** Shared definitions in the files of a stack. */
export type Context = {
  /** Values of variables, from `.env` files. */
  variables: ReadonlyMap<string, string>
  /** Addresses of chart repositories by their names in the files. */
  repositories: ReadonlyMap<string, string>
}

/** The chart repositories that a document of Flux or Helmfile defines. */
export function namedRepositories(root: YamlNode): [name: string, address: string][] {
  if (/^(?:HelmRepository|OCIRepository|GitRepository)$/.test(textAt(root, 'kind'))) {
    return [[textAt(root, 'metadata', 'name'), textAt(root, 'spec', 'url')]]
  }
  if (textAt(root, 'kind') === 'List') return itemsOf(get(root, 'items')).flatMap(namedRepositories)
  return itemsOf(get(root, 'repositories')).map((repository) => {
    const url = textAt(repository, 'url')
    const isOci = textAt(repository, 'oci') === 'true' && !url.startsWith('oci://')
    return [textAt(repository, 'name'), isOci ? `oci://${url}` : url]
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
