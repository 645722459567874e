import { dump } from 'js-yaml'
import { readAddress } from './addresses.ts'
import { linkKindOf } from './links.ts'
import { parse } from './parse.ts'
import { validate, type RawCategory, type RawEntry } from './validate.ts'

/** Fields of an entry that are facts; descriptions are copyrighted prose and are excluded. */
const ENTRY_FACTS = [
  'homepage_url',
  'project',
  'cncf_project',
  'repo_url',
  'branch',
  'project_org',
  'additional_repos',
  'logo',
  'twitter',
  'bluesky_url',
  'crunchbase',
  'stock_ticker',
  'organization',
  'license',
  'url_for_bestpractices',
  'open_source',
  'enduser',
  'joined',
  'second_path',
] as const

/** Fields of `extra` that are facts other than addresses; the `summary_*` texts are excluded. */
const EXTRA_FACTS = [
  'lfx_slug',
  'accepted',
  'incubating',
  'graduated',
  'archived',
  'annual_review_date',
  'parent_project',
  'chat_channel',
  'clomonitor_name',
  'specification',
  'training_certifications',
  'training_type',
  'audits',
  'other_links',
] as const

/**
 * The facts of a landscape file in the same schema: names, places, maturity, dates, addresses, logo names.
 * @param header lines for the top of the file, written as comments.
 * @throws LandscapeLoadError
 */
export function extractFacts(text: string, header: readonly string[]): string {
  const { categories } = validate(parse(text))
  const entries = categories.flatMap(({ subcategories }) => subcategories.flatMap((sub) => sub.entries))
  // A file without any, such as an extract, does not tell.
  const hasDescriptions = entries.some(({ fields }) => fields.description !== undefined)
  const factsOf = (entry: RawEntry) => ({
    ...entryFacts(entry),
    ...((hasDescriptions ? entry.fields.description === undefined : entry.fields.described === false) && {
      described: false,
    }),
  })
  const body = dump(
    { landscape: categories.map((category) => categoryFacts(category, factsOf)) },
    { lineWidth: -1, noRefs: true },
  )
  return `${header.map((line) => `# ${line}`).join('\n')}\n${body}`
}

function categoryFacts(category: RawCategory, factsOf: (entry: RawEntry) => Record<string, unknown>) {
  return {
    category: null,
    name: category.name,
    subcategories: category.subcategories.map((sub) => ({
      subcategory: null,
      name: sub.name,
      items: sub.entries.length > 0 ? sub.entries.map(factsOf) : null,
    })),
  }
}

function entryFacts(entry: RawEntry): Record<string, unknown> {
  const extra: Record<string, unknown> = pick(entry.extra, EXTRA_FACTS)
  const facts: Record<string, unknown> = { item: null, name: entry.fields.name, ...pick(entry.fields, ENTRY_FACTS) }
  for (const [field, value] of entry.rest) {
    if (typeof value !== 'string' || !linkKindOf(field, value) || !readAddress(value)) continue
    if (field.startsWith('extra.')) extra[field.slice('extra.'.length)] = value.trim()
    else facts[field] = value.trim()
  }
  return Object.keys(extra).length > 0 ? { ...facts, extra } : facts
}

function pick(source: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).filter(([field]) => fields.includes(field)))
}
