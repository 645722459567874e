import { assignIds } from '../domain/landscape/identity.ts'
import type { Category, DataIssue, Item, Landscape, Path } from '../domain/landscape/landscape.ts'
import { kindsIn, type KindSigns } from '../domain/landscape/item-kinds.ts'
import { categoryId, pathText, subcategoryId } from '../domain/landscape/paths.ts'
import { groupBy } from '../lib/arrays.ts'
import { FILE_LIMITS, type FileLimits } from '../lib/limits.ts'
import { reporter, quoteValue } from './issues.ts'
import { levelReader } from './levels.ts'
import { normaliseEntry, type ItemDraft } from './normalise-item.ts'
import { placeReader, type PlaceReader } from './places.ts'
import type { RawCategory, RawEntry } from './validate.ts'

type Draft = { entry: RawEntry; item: ItemDraft; path: Path }

/**
 * Builds the landscape from validated categories. Appends to `issues`, which already contains those of the validation.
 * Places named only by `second_path` are created as far as `limits` allow.
 */
export function normalise(
  raw: readonly RawCategory[],
  issues: DataIssue[],
  limits: FileLimits = FILE_LIMITS,
): Landscape {
  const categories = raw.map(categoryOf)
  const placeAt = placeReader(categories, issues, limits)
  const drafts = withoutRepeats(draftsOf(raw, issues), issues)
  reportSharedNames(drafts, issues)

  const ids = assignIds(drafts.map((draft) => draft.item))
  const items = drafts.map(({ entry, item, path }, index): Item => {
    const additionalPaths = additionalPathsOf(entry, path, placeAt)
    return {
      ...item,
      id: ids[index] ?? '',
      additionalPaths,
      areas: [],
      roles: [],
      signals: [],
    }
  })
  return { categories, items, issues }
}

function categoryOf(category: RawCategory): Category {
  return {
    id: categoryId(category.name),
    name: category.name,
    subcategories: category.subcategories.map(({ name, note }) => ({
      id: subcategoryId({ category: category.name, subcategory: name }),
      name,
      note,
    })),
  }
}

function draftsOf(raw: readonly RawCategory[], issues: DataIssue[]): Draft[] {
  const levelOf = levelReader(raw.some(({ name }) => name === CNCF_MEMBERS))
  return raw.flatMap((category) => {
    const entries = category.subcategories.flatMap((sub) => sub.entries)
    const kindOf = kindsIn(category.name, entries.map(kindSigns))
    return category.subcategories.flatMap((sub) => {
      const path: Path = { category: category.name, subcategory: sub.name }
      const context = { path, kind: kindOf(sub.name), levelOf }
      return sub.entries.map((entry) => ({ entry, path, item: normaliseEntry(entry, context, issues) }))
    })
  })
}

/** The category that identifies the CNCF's file, where an unrecognised level is most likely a typing mistake. */
const CNCF_MEMBERS = 'CNCF Members'

function kindSigns({ fields }: RawEntry): KindSigns {
  return {
    name: fields.name,
    hasJoined: fields.joined !== undefined,
    hasRepository: fields.repo_url !== undefined || (fields.additional_repos?.length ?? 0) > 0,
    hasLevel: fields.project !== undefined || fields.cncf_project !== undefined,
  }
}

/** Merges entries listed twice in the same place with the same home page and repository into one item. */
function withoutRepeats(drafts: readonly Draft[], issues: DataIssue[]): Draft[] {
  const seen = new Set<string>()
  return drafts.filter(({ entry, item, path }) => {
    const key = JSON.stringify([pathText(path), item.name, item.homepageUrl, item.repositories[0]?.url])
    if (!seen.has(key)) {
      seen.add(key)
      return true
    }
    reporter(issues, entry.place)('duplicate-entry', 'rejected', 'The same entry stands above in the same subcategory.')
    return false
  })
}

function reportSharedNames(drafts: readonly Draft[], issues: DataIssue[]): void {
  for (const [name, sharing] of groupBy(drafts, (draft) => draft.item.name)) {
    for (const { entry } of sharing.slice(1)) {
      reporter(issues, entry.place)('duplicate-name', 'kept', `Another item has the name ${quoteValue(name)} too.`)
    }
  }
}

/** The further places of an entry, without duplicates and without its main place. */
function additionalPathsOf(entry: RawEntry, main: Path, placeAt: PlaceReader): Path[] {
  const found = new Map<string, Path>()
  for (const text of entry.fields.second_path ?? []) {
    const path = placeAt(text, entry.place)
    if (path && pathText(path) !== pathText(main)) found.set(pathText(path), path)
  }
  return [...found.values()]
}
