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
 * The landscape's projects with the fields of a card, and all counts of the unfiltered view: small enough to be
 * sent with the page. Columns instead of objects, because similar values next to each other compress best.
 */
export type Outline = {
  /** The revision date of the source file. */
  revision: string
  /** Digest of the whole landscape, see domain/landscape/digest.ts. */
  digest: string
  categories: [name: string, subcategories: string[]][]
  facets: Omit<FacetCounts, 'hide' | 'members'>
  /** Distinct items of the unfiltered view. */
  total: number
  /** Items of the whole landscape, members included. */
  all: number
  names: string[]
  /** Empty if the id is the slug of the name, as for nearly all items. */
  ids: string[]
  /** Indexes of each project's places among all subcategories. */
  places: number[][]
  areas: number[][]
  maturity: number[]
  /** Levels other than MATURITIES; absent if there are none. */
  levels?: string[]
  accepted: string[]
  logos: string[]
}

/** A landscape with projects only, and the counts of the whole landscape. */
export type Preview = { landscape: Landscape; facets: FacetCounts; total: number; revision: string; digest: string }

/** Encodes a landscape as an outline. */
export function encodeOutline(landscape: Landscape, revision: string): Outline {
  const { levels } = contentsOf(landscape)
  // In the order Recommended, so that the index of a project is its rank.
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
    // The other values are offered only once the whole landscape is loaded.
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
 * Decodes an outline into a landscape of projects without links, repositories and audits.
 * @throws Error if the columns are inconsistent, which is a fault of the build.
 */
export function decodeOutline(outline: Outline): Preview {
  const paths = outline.categories.flatMap(([category, subs]) =>
    subs.map((subcategory): Path => ({ category, subcategory })),
  )
  const levels = [...MATURITIES, ...(outline.levels ?? [])]
  const items = outline.names.map((name, index): Item => {
    const [mainPath, ...others] = (outline.places[index] ?? []).map((place) => paths[place])
    const given = outline.ids[index]
    const id = given === '' ? slugify(name) : given
    invariant(mainPath && id, `the outline has no place or id for ${name}`)
    return {
      id,
      name,
      kind: 'technology',
      ...mainPath,
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
