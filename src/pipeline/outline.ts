import { visibleDigest } from '../domain/landscape/digest.ts'
import { countFacets, type FacetCounts } from '../domain/results/facets.ts'
import { NO_SELECTION } from '../domain/results/selection.ts'
import { sortItems } from '../domain/results/sort.ts'
import { contentsOf } from '../domain/landscape/contents.ts'
import { FOCUS_AREAS, MATURITIES, type Item, type Landscape, type Path } from '../domain/landscape/landscape.ts'
import { categoryId, placesOf, subcategoryId } from '../domain/landscape/paths.ts'
import { invariant } from '../lib/invariant.ts'
import { slugify } from '../lib/text.ts'

/**
 * The landscape's projects with just what a card shows, and all counts of the unfiltered view: small enough to
 * come with the page. Columns instead of objects, since equal things side by side compress best.
 */
export type Outline = {
  /** The revision date of the file it was made from. */
  revision: string
  /** See domain/landscape/digest.ts; of the whole landscape. */
  digest: string
  categories: [name: string, subcategories: string[]][]
  facets: Omit<FacetCounts, 'hide' | 'members'>
  /** Distinct items of the unfiltered view. */
  total: number
  /** Items of the whole landscape, members included. */
  all: number
  names: string[]
  /** Empty where it is the slug of the name, as nearly all are. */
  ids: string[]
  /** Per project the numbers of its places, counted through all subcategories. */
  places: number[][]
  areas: number[][]
  maturity: number[]
  /** Levels beside MATURITIES, where there are any. */
  levels?: string[]
  accepted: string[]
  logos: string[]
}

/** A landscape of projects only, and what is known of the rest. */
export type Preview = { landscape: Landscape; facets: FacetCounts; total: number; revision: string; digest: string }

/** Makes the outline of a landscape. */
export function encodeOutline(landscape: Landscape, revision: string): Outline {
  const { levels } = contentsOf(landscape)
  // In the order Recommended, so that each project's rank need not be written.
  const projects = sortItems(
    landscape.items.filter((item) => item.maturity !== undefined),
    'relevance',
    undefined,
    levels,
  )
  const subcategories = landscape.categories.flatMap((category) => category.subcategories.map((sub) => sub.id))
  const { hide: _hide, members: _members, has, ...facets } = countFacets(landscape.items, NO_SELECTION)
  return {
    revision,
    digest: visibleDigest(landscape),
    categories: landscape.categories.map((category) => [category.name, category.subcategories.map((sub) => sub.name)]),
    // What is offered only once the whole landscape is there needs no count before.
    facets: { ...facets, has: { repository: has['repository'] ?? 0, audit: has['audit'] ?? 0 } },
    total: Object.values(facets.maturity).reduce((sum, count) => sum + count, 0),
    all: landscape.items.length,
    names: projects.map((item) => item.name),
    ids: projects.map((item) => (item.id === slugify(item.name) ? '' : item.id)),
    places: projects.map((item) => placesOf(item).map((path) => subcategories.indexOf(subcategoryId(path)))),
    areas: projects.map((item) => item.areas.map((area) => FOCUS_AREAS.indexOf(area))),
    maturity: projects.map((item) => levels.indexOf(item.maturity ?? '')),
    ...(levels.length > MATURITIES.length && { levels: levels.slice(MATURITIES.length) }),
    accepted: projects.map((item) => item.acceptedAt ?? ''),
    logos: projects.map((item) => item.logo ?? ''),
  }
}

/**
 * A landscape of the outline's projects. Their links, repositories and audits are not in it.
 * @throws Error when the columns do not fit together: the asset is our own, so that is a fault of the build.
 */
export function decodeOutline(outline: Outline): Preview {
  const paths = outline.categories.flatMap(([category, subs]) =>
    subs.map((subcategory): Path => ({ category, subcategory })),
  )
  const levels = [...MATURITIES, ...(outline.levels ?? [])]
  const items = outline.names.map((name, index): Item => {
    const [own, ...others] = (outline.places[index] ?? []).map((place) => paths[place])
    const given = outline.ids[index]
    const id = given === '' ? slugify(name) : given
    invariant(own && id, `the outline has no place or id for ${name}`)
    return {
      id,
      name,
      kind: 'technology',
      ...own,
      rank: index,
      additionalPaths: others.filter((path) => path !== undefined),
      roles: [],
      signals: [],
      areas: (outline.areas[index] ?? []).flatMap((area) => FOCUS_AREAS[area] ?? []),
      maturity: levels[outline.maturity[index] ?? -1],
      acceptedAt: outline.accepted[index] || undefined,
      repositories: [],
      logo: outline.logos[index] || undefined,
      links: [],
      audits: [],
    }
  })
  const categories = outline.categories.map(([name, subs]) => ({
    id: categoryId(name),
    name,
    subcategories: subs.map((sub) => ({ id: subcategoryId({ category: name, subcategory: sub }), name: sub })),
  }))
  return {
    landscape: { categories, items, issues: [] },
    facets: {
      ...outline.facets,
      hide: { archived: outline.total - (outline.facets.maturity['archived'] ?? 0) },
      members: outline.all - outline.total,
    },
    total: outline.total,
    revision: outline.revision,
    digest: outline.digest,
  }
}
