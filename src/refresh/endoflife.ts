import * as v from 'valibot'
import type { Row } from '../facts/sheet.ts'
import type { IsoDate } from '../lib/dates.ts'
import { askApi, okText, type HttpClient } from './http.ts'
import { parseJson, parseShape, SourceError, validRows } from './source-error.ts'

const MAX_BYTES = 32_000_000
const NAME = 'endoflife.date'

const day = v.pipe(v.string(), v.isoDate())
/** https://endoflife.date/docs/api/v1: fields of columns that a product does not have are left out. */
const product = v.object({
  name: v.string(),
  label: v.string(),
  aliases: v.optional(v.array(v.string()), []),
  identifiers: v.optional(v.array(v.object({ type: v.string(), id: v.string() })), []),
  releases: v.array(
    v.object({
      name: v.string(),
      releaseDate: v.nullish(day, null),
      eoasFrom: v.nullish(day, null),
      isEol: v.boolean(),
      eolFrom: v.nullish(day, null),
      latest: v.nullish(v.object({ name: v.string(), date: v.nullish(day, null) }), null),
    }),
  ),
})
const envelope = v.object({
  schema_version: v.pipe(v.string(), v.regex(/^1\./)),
  generated_at: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T/)),
  total: v.number(),
  result: v.array(v.unknown()),
})

/** Fetches all products with their release cycles. @throws SourceError */
export async function fetchSupport(apiUrl: string, client: HttpClient): Promise<{ day: IsoDate; rows: Row[] }> {
  const { answer } = await askApi(client, apiUrl, '/api/v1', '/products/full', { maxBytes: MAX_BYTES })
  return supportRows(okText(answer, NAME))
}

/**
 * The rows of products: a cycle is its name, first release, end of active support, end of fixes (true: ended, date
 * unavailable), latest release and its date.
 * @throws SourceError if the text is no answer of endoflife.date's API v1
 */
export function supportRows(text: string): { day: IsoDate; rows: Row[] } {
  const { generated_at: made, total, result } = parseShape(envelope, parseJson(text, NAME), NAME)
  if (total !== result.length) throw new SourceError(`${NAME} answered ${result.length} of ${total} products`)
  const rows = validRows(product, result, NAME).map(({ name, label, aliases, identifiers, releases }) => ({
    product: name,
    label,
    aliases: aliases.length > 0 ? aliases : null,
    repositories: identifiers.flatMap(({ id }) => /^pkg:github\/([^/@?]+\/[^/@?#]+)/.exec(id)?.[1] ?? []),
    cycles: releases.map((cycle) => [
      cycle.name,
      cycle.releaseDate,
      cycle.eoasFrom,
      cycle.eolFrom ?? (cycle.isEol ? true : null),
      cycle.latest?.name ?? null,
      cycle.latest?.date ?? null,
    ]),
  }))
  return { day: made.slice(0, 10), rows }
}
