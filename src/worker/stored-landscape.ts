import { FOCUS_AREAS, ITEM_KINDS, LINK_KINDS, ROLES, SIGNALS, type Landscape } from '../domain/landscape/landscape.ts'
import { isoDate } from '../lib/dates.ts'
import { LEVEL_LENGTH } from '../lib/limits.ts'

// A stored record may be from another version, half written, or changed by other pages of the same host. It is validated
// field by field, as a file is; an invalid one is parsed again from the file's text.

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
/** Other schemes must not become links. */
const url: Check = (value) => typeof value === 'string' && /^https?:\/\//.test(value)
/** Links may also be mail addresses. */
const linkUrl: Check = (value) => url(value) || (typeof value === 'string' && /^mailto:[^?\s]+$/.test(value))
const oneOf = (values: readonly unknown[]): Check => {
  const allowed = new Set(values)
  return (value) => allowed.has(value)
}
const flag: Check = (value) => typeof value === 'boolean'
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
/** An object with these fields; further fields are ignored. */
const mapping = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields)
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([field, check]) => check((value as Record<string, unknown>)[field]))
}
const allTexts: Check = (value) => typeof value === 'object' && value !== null && Object.values(value).every(maybeText)

const id: Check = (value) => typeof value === 'string' && /^[a-z0-9-]{1,80}$/.test(value)
const maybeText = optional(text)
/** Dates are validated here because nothing that counts or formats them validates again. */
const maybeDate = optional((value) => typeof value === 'string' && isoDate(value) === value)
const path = mapping({ category: text, subcategory: text })

const item = mapping({
  id,
  name: text,
  kind: oneOf(ITEM_KINDS),
  // A file of another foundation may name its levels freely.
  maturity: optional((value) => typeof value === 'string' && value !== '' && value.length <= LEVEL_LENGTH),
  category: text,
  subcategory: text,
  additionalPaths: listOf(path),
  areas: listOf(oneOf(FOCUS_AREAS)),
  roles: listOf(oneOf(Object.values(ROLES).flat())),
  signals: listOf(oneOf(SIGNALS)),
  repositories: listOf(mapping({ url, branch: maybeText })),
  links: listOf(mapping({ kind: oneOf(LINK_KINDS), url: linkUrl, label: maybeText })),
  audits: listOf(mapping({ date: maybeDate, type: maybeText, vendor: maybeText, url: optional(url) })),
  homepageUrl: optional(url),
  summary: optional(allTexts),
  training: optional(allTexts),
  licences: optional(listOf(text)),
  openSource: optional(flag),
  endUser: optional(flag),
  specification: optional(flag),
  ...Object.fromEntries(
    ['acceptedAt', 'incubatingAt', 'graduatedAt', 'archivedAt', 'joinedAt', 'annualReviewAt'].map((field) => [
      field,
      maybeDate,
    ]),
  ),
  ...Object.fromEntries(
    [
      'knownAs',
      'logo',
      'description',
      'organisation',
      'parentProject',
      'chatChannel',
      'cloMonitorName',
      'lfxSlug',
      'stockTicker',
    ].map((field) => [field, maybeText]),
  ),
})

const category = mapping({
  id: text,
  name: text,
  subcategories: listOf(mapping({ id: text, name: text, note: maybeText })),
})

const issue = mapping({
  kind: text,
  outcome: oneOf(['kept', 'repaired', 'rejected']),
  message: text,
  category: text,
  subcategory: text,
  item: text,
  line: Number.isFinite,
})

/** Ids must be unique: addresses, bookmarks and lists refer to items by id. */
function hasUniqueIds(items: readonly { id: string }[]): boolean {
  return new Set(items.map((entry) => entry.id)).size === items.length
}

const landscape = mapping({
  categories: listOf(category),
  items: (value) => Array.isArray(value) && value.length > 0 && value.every(item) && hasUniqueIds(value),
  issues: listOf(issue),
})

/** Whether a stored value is a valid landscape with at least one item. */
export function isLandscape(value: unknown): value is Landscape {
  return landscape(value)
}
