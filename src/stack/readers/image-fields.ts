import { once } from '../../lib/once.ts'
import { withoutLast } from '../../lib/text.ts'
import type { Collector } from '../collector.ts'
import { get, itemsOf, textAt, textOf, type YamlNode } from '../yaml.ts'

/** Keys below which nothing is meant as an image: contents of files, schemas, labels. */
const NOT_WALKED = new Set(['data', 'stringData', 'binaryData', 'annotations', 'labels', 'openAPIV3Schema'])

/** Names of fields for a whole reference, besides `image` itself: `imageName`, `sidecarImage`, `prometheusImage`. */
const IMAGE_FIELD = /^(?:image(?:Name|Ref|Reference|URL|Url)?|\w+Image)$/

/** What reading the fields of one object needs: where its finds go, and how the object is called. */
export type FieldWalk = {
  into: Collector
  /** Called with the path of keys. */
  ownerOf: (path: readonly string[]) => string
}

/** A mapping on the way: what all of its fields share is told once, not by each. */
type Place = {
  path: readonly string[]
  /** Whether it is a container's, or lies in one. */
  isContainer: boolean
  owner: () => string
}

/**
 * Finds every image in a value of any shape: containers of pods wherever they stand, the fields of custom resources,
 * and the mappings of Helm values (`repository`, `tag`, with `registry` or not).
 */
export function readImageFields(node: YamlNode, walk: FieldWalk): void {
  visit(node, walk, placeOf([], false, walk))
}

function placeOf(path: readonly string[], isContainer: boolean, { ownerOf }: FieldWalk): Place {
  return { path, isContainer, owner: once(() => ownerOf(path)) }
}

function visit(node: YamlNode, walk: FieldWalk, place: Place): void {
  for (const item of itemsOf(node)) {
    if (walk.into.isFull) return
    visit(item, walk, place)
  }
  if (node.kind !== 'map') return
  readImageMapping(node, walk, place)
  for (const [key, value] of node.pairs) {
    if (walk.into.isFull) return
    if (NOT_WALKED.has(key)) continue
    if (value.kind !== 'text') {
      visit(value, walk, placeOf([...place.path, key], place.isContainer || /containers$/i.test(key), walk))
    } else if (IMAGE_FIELD.test(key)) readImageText(node, key, value, walk, place)
  }
}

function readImageText(parent: YamlNode, key: string, value: YamlNode, walk: FieldWalk, place: Place): void {
  const text = textOf(value).trim()
  // An address of a picture, and the name of a machine's disk, are called "image" as well.
  if (text === '' || text.includes('://') || /\s/.test(text)) return
  if (key !== 'image' && !text.includes('/')) return
  if (!place.isContainer && !/^[a-z0-9._\-/:@{}$]+$/.test(text) && !text.includes('/')) return
  const hasTag = text.includes('@') || text.indexOf(':', text.lastIndexOf('/') + 1) > 0
  // Older charts and some custom resources have the tag beside the name.
  const tag = hasTag ? '' : textAt(parent, 'tag') || textAt(parent, 'imageTag')
  const hasHost = /[.:]/.test(text.slice(0, Math.max(0, text.indexOf('/'))))
  const registry = hasHost ? '' : textAt(parent, 'registry')
  walk.into.addImage(joined(registry, text, tag), value.line, place.owner())
}

/** What stands beside the name in a mapping that means an image. */
const BESIDES = ['tag', 'digest', 'registry', 'pullPolicy', 'imagePullPolicy', 'imageTag']

/** `image: { registry, repository, name, tag }`, as far as it is there. */
function readImageMapping(node: YamlNode, walk: FieldWalk, { path, owner }: Place): void {
  const repository = get(node, 'repository') ?? get(node, 'imageRepository') ?? get(node, 'name')
  const text = textOf(repository).trim()
  if (!repository || text === '' || text.includes('://') || /\s/.test(text)) return
  const isNamed = /image$/i.test(path.at(-1) ?? '')
  const isOnlyName = repository === get(node, 'name')
  const hasBesides = BESIDES.some((name) => get(node, name))
  if (isOnlyName ? !(isNamed && hasBesides) : !isNamed && !hasBesides) return
  // Some charts split the last part off, as "name" or "image".
  const last = isOnlyName || text.includes('/') ? '' : textAt(node, 'name')
  const name = [text, last || textAt(node, 'image')].filter(Boolean).join('/')
  const tag = textAt(node, 'tag') || textAt(node, 'imageTag')
  walk.into.addImage(joined(textAt(node, 'registry'), name, tag), repository.line, owner())
}

function joined(registry: string, name: string, tag: string): string {
  const hasTag = name.indexOf(':', name.lastIndexOf('/') + 1) > 0
  const host = withoutLast(registry.trim(), '/')
  const version = tag.trim().split('@', 1)[0] ?? ''
  return `${host && `${host}/`}${name}${version && !hasTag ? `:${version}` : ''}`
}
