import type { Collector } from '../collector.ts'
import { withVariables } from '../unknown.ts'
import { get, pairsOf, textOf, type YamlNode } from '../yaml.ts'

/**
 * Reads a compose file (https://github.com/compose-spec/compose-spec/blob/main/spec.md): the images of services, of
 * fragments (`x-…`) that services reuse, and of build contexts.
 */
export function readCompose(root: YamlNode, into: Collector, variables: ReadonlyMap<string, string>): void {
  const services = get(root, 'services')
  // The oldest format has the services at the top level.
  for (const [name, service] of pairsOf(services ?? root)) {
    if (into.isFull) return
    readService(name, service, into, variables)
  }
  if (!services) return
  for (const [name, fragment] of pairsOf(root)) {
    if (name.startsWith('x-')) readFragment(name, fragment, into, variables)
  }
}

function readService(name: string, service: YamlNode, into: Collector, variables: ReadonlyMap<string, string>): void {
  const image = get(service, 'image')
  if (image && textOf(image) !== '') into.addImage(withVariables(textOf(image), variables), image.line, name)
  for (const [, context] of pairsOf(get(service, 'build', 'additional_contexts'))) {
    if (into.isFull) return
    const text = textOf(context)
    if (text.startsWith('docker-image://')) into.addImage(withVariables(text, variables), context.line, name)
  }
}

/** A fragment is a service, or contains services. */
function readFragment(name: string, fragment: YamlNode, into: Collector, variables: ReadonlyMap<string, string>): void {
  readService(name, fragment, into, variables)
  for (const [key, inner] of pairsOf(fragment)) {
    if (into.isFull) return
    if (inner.kind === 'map') readService(`${name}.${key}`, inner, into, variables)
    else if (/image/i.test(key) && key !== 'image' && /[/:]/.test(textOf(inner))) {
      into.addImage(withVariables(textOf(inner), variables), inner.line, name)
    }
  }
}
