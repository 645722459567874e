import { lazy } from '../../lib/lazy.ts'
import { withoutLast } from '../../lib/text.ts'
import type { Collector } from '../collector.ts'
import { get, itemsOf, textAt, textOf, type YamlNode } from '../yaml.ts'

/** Keys whose values never contain images: file contents, schemas, labels. */
const SKIPPED_KEYS = new Set(['data', 'stringData', 'binaryData', 'annotations', 'labels', 'openAPIV3Schema'])

/** Names of fields with a full reference: `image`, `imageName`, `sidecarImage`, `prometheusImage`. */
const IMAGE_FIELD = /^(?:image(?:Name|Ref|Reference|URL|Url)?|\w+Image)$/

/** The collector of findings, and how to name the object that is read. */
export type FieldWalk = {
  into: Collector
  /** Called with the path of keys. */
  ownerOf: (path: readonly string[]) => string
}

/** A visited mapping: properties that its fields share. */
type Place = {
  path: readonly string[]
  /** Whether it is a container, or within one. */
  isContainer: boolean
  owner: () => string
}

/**
 * Finds every image in a value of any shape: containers of pods at any depth, fields of custom resources, and mappings
 * of Helm values (`repository`, `tag`, with or without `registry`).
 */
export function readImageFields(node: YamlNode, walk: FieldWalk): void {
  visit(node, walk, placeOf([], false, walk))
}

function placeOf(path: readonly string[], isContainer: boolean, { ownerOf }: FieldWalk): Place {
  return { path, isContainer, owner: lazy(() => ownerOf(path)) }
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
    if (SKIPPED_KEYS.has(key)) continue
    if (value.kind !== 'text') {
      visit(value, walk, placeOf([...place.path, key], place.isContainer || /containers$/i.test(key), walk))
    } else if (IMAGE_FIELD.test(key)) readImageText(node, key, value, walk, place)
  }
}

function readImageText(parent: YamlNode, key: string, value: YamlNode, walk: FieldWalk, place: Place): void {
  const text = textOf(value).trim()
  // Addresses of pictures and names of disk images are called "image" as well.
  if (text === '' || text.includes('://') || /\s/.test(text)) return
  if (key !== 'image' && !text.includes('/')) return
  if (!place.isContainer && !/^[a-z0-9._\-/:@{}$]+$/.test(text) && !text.includes('/')) return
  const hasTag = text.includes('@') || text.indexOf(':', text.lastIndexOf('/') + 1) > 0
  // Older charts and some custom resources have the tag in a separate field.
  const tag = hasTag ? '' : textAt(parent, 'tag') || textAt(parent, 'imageTag')
  const hasHost = /[.:]/.test(text.slice(0, Math.max(0, text.indexOf('/'))))
  const registry = hasHost ? '' : textAt(parent, 'registry')
  walk.into.addImage(toReference(registry, text, tag), value.line, place.owner())
}

/** Keys that accompany the name in a mapping of an image. */
const IMAGE_KEYS = ['tag', 'digest', 'registry', 'pullPolicy', 'imagePullPolicy', 'imageTag']

/** Reads `image: { registry, repository, name, tag }`, each optional. */
function readImageMapping(node: YamlNode, walk: FieldWalk, { path, owner }: Place): void {
  const repository = get(node, 'repository') ?? get(node, 'imageRepository') ?? get(node, 'name')
  const text = textOf(repository).trim()
  if (!repository || text === '' || text.includes('://') || /\s/.test(text)) return
  const isNamed = /image$/i.test(path.at(-1) ?? '')
  const isOnlyName = repository === get(node, 'name')
  const hasImageKeys = IMAGE_KEYS.some((name) => get(node, name))
  if (isOnlyName ? !(isNamed && hasImageKeys) : !isNamed && !hasImageKeys) return
  // Some charts have the last part in a separate "name" or "image".
  const last = isOnlyName || text.includes('/') ? '' : textAt(node, 'name')
  const name = [text, last || textAt(node, 'image')].filter(Boolean).join('/')
  const tag = textAt(node, 'tag') || textAt(node, 'imageTag')
  walk.into.addImage(toReference(textAt(node, 'registry'), name, tag), repository.line, owner())
}

function toReference(registry: string, name: string, tag: string): string {
  const hasTag = name.indexOf(':', name.lastIndexOf('/') + 1) > 0
  const host = withoutLast(registry.trim(), '/')
  const version = tag.trim().split('@', 1)[0] ?? ''
  return `${host && `${host}/`}${name}${version && !hasTag ? `:${version}` : ''}`
}
