import * as v from 'valibot'
import { FIELD_LENGTH, LIST_LENGTH } from '../lib/limits.ts'
import { isReadable, visible } from '../lib/text.ts'

const text = v.pipe(v.string(), v.transform(visible), v.trim(), v.maxLength(FIELD_LENGTH))
// Versions and branch names such as 2.0 are numbers to YAML.
const looseText = v.union([text, v.pipe(v.number(), v.transform(String))])
const flag = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['yes', 'no']),
    v.transform((word) => word === 'yes'),
  ),
])
const named = v.union([
  v.pipe(
    text,
    v.transform((name) => ({ name })),
  ),
  v.object({ name: text }),
])

/** A licence as files write it: its name, or a mapping with the name under one of the usual keys. */
const licence = v.union([
  looseText,
  ...(['name', 'spdx', 'spdx_id', 'id', 'type'] as const).map((field) =>
    v.pipe(
      v.object({ [field]: looseText }),
      v.transform((value) => value[field] ?? ''),
    ),
  ),
])

function listOf<S extends v.GenericSchema>(element: S) {
  return v.pipe(v.array(element), v.maxLength(LIST_LENGTH))
}

/** Schemas of the entry's fields, by their names in the file. `null` and '' count as absent. */
export const ENTRY_FIELDS = {
  name: v.pipe(looseText, v.check(isReadable)),
  description: text,
  // Of an extract, which leaves descriptions out: whether the file has one.
  described: flag,
  homepage_url: text,
  repo_url: text,
  branch: looseText,
  project_org: text,
  additional_repos: listOf(v.object({ repo_url: text, branch: v.optional(looseText) })),
  logo: text,
  // A level may be called 1 or 2.
  project: looseText,
  cncf_project: looseText,
  joined: text,
  second_path: v.union([
    listOf(text),
    v.pipe(
      text,
      v.transform((path) => [path]),
    ),
  ]),
  organization: named,
  license: v.union([
    listOf(licence),
    v.pipe(
      licence,
      v.transform((name) => [name]),
    ),
  ]),
  url_for_bestpractices: text,
  twitter: text,
  bluesky_url: text,
  crunchbase: text,
  stock_ticker: text,
  open_source: flag,
  enduser: flag,
  extra: v.record(v.string(), v.unknown()),
} as const

/** Schemas of the fields inside `extra` other than plain links. */
export const EXTRA_FIELDS = {
  lfx_slug: text,
  accepted: text,
  incubating: text,
  graduated: text,
  archived: text,
  annual_review_date: text,
  audits: listOf(v.unknown()),
  other_links: listOf(v.unknown()),
  parent_project: text,
  chat_channel: text,
  clomonitor_name: text,
  specification: flag,
  summary_use_case: text,
  summary_business_use_case: text,
  summary_personas: text,
  summary_integrations: text,
  summary_integration: text,
  summary_languages: text,
  summary_release_rate: text,
  summary_tags: text,
  training_certifications: text,
  training_type: text,
} as const

export const AUDIT_FIELDS = { date: text, type: text, vendor: text, url: text } as const
export const OTHER_LINK_FIELDS = { name: text, url: text } as const

/** Fields that only the CNCF's tools use; they are ignored without an issue. */
export const IGNORED_FIELDS: ReadonlySet<string> = new Set([
  'item',
  'allow_duplicate_repo',
  'unnamed_organization',
  'slug',
  'extra.ai',
  'extra.annotations',
  'extra.cncf_tags',
  'extra.tag',
  'extra.devstats',
  'extra.project',
  'extra.details',
])

type Fields = Record<string, v.GenericSchema>
export type Read<F extends Fields> = { [K in keyof F]?: v.InferOutput<F[K]> }

/**
 * Called for a faulty field with its name, its value and the expected type; `expected` is undefined where only hidden
 * characters were removed.
 */
export type OnFault = (field: string, value: unknown, expected: string | undefined) => void

/**
 * Reads the fields of `source` that have a schema one by one, so that a faulty field costs only that field.
 * @returns the valid fields, and the names of the fields without a schema.
 */
export function readFields<F extends Fields>(
  fields: F,
  source: object,
  onFault: OnFault,
): { read: Read<F>; rest: string[] } {
  const read: Record<string, unknown> = {}
  const rest: string[] = []
  for (const [field, value] of Object.entries(source)) {
    if (value === null || value === undefined || value === '') continue
    const schema = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (!schema) {
      rest.push(field)
      continue
    }
    const result = v.safeParse(schema, value)
    if (!result.success) {
      onFault(field, value, result.issues[0].message)
      continue
    }
    // A text that is empty without its hidden characters counts as absent, too.
    if (result.output !== '') read[field] = result.output
    if (typeof value === 'string' && visible(value) !== value) onFault(field, value, undefined)
  }
  // The loop above gave every key the output of its schema, as `Read` declares.
  return { read, rest }
}
