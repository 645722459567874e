import type { DataIssue } from '../domain/landscape/landscape.ts'
import { NAME_LENGTH, UNKNOWN_FIELDS } from '../lib/limits.ts'
import { cutTo, isReadable, visible } from '../lib/text.ts'
import { reporter, quoteValue, type Place, type Report } from './issues.ts'
import { ENTRY_FIELDS, EXTRA_FIELDS, readFields, type Read } from './raw.ts'

/** An entry whose fields have the right types, and the fields without a schema. */
export type RawEntry = {
  place: Place
  fields: Read<typeof ENTRY_FIELDS> & { name: string }
  extra: Read<typeof EXTRA_FIELDS>
  /** Fields without a schema, by name; those inside `extra` as `extra.NAME`. */
  rest: [field: string, value: unknown][]
}

/** Reads an element of a list of items; undefined, with an issue, if it cannot be displayed. */
export function readEntry(value: unknown, place: Place, issues: DataIssue[]): RawEntry | undefined {
  if (!isMapping(value)) {
    const message = isNothing(value)
      ? 'The entry is empty.'
      : `The entry is ${quoteValue(value)}, not a mapping of fields.`
    reporter(issues, place)('not-a-mapping', 'rejected', message)
    return undefined
  }
  const rawName = value['name']
  const named: Place = {
    ...place,
    item: typeof rawName === 'string' || typeof rawName === 'number' ? nameOf(String(rawName)) : '',
  }
  const report = reporter(issues, named)
  const onFault = (prefix: string) => (field: string, fault: unknown, expected: string | undefined) => {
    if (expected === undefined) {
      const message = `${prefix}${field} is ${quoteValue(fault)} and holds characters that show nothing, or more marks on a letter than any script has; they are taken out.`
      report('bad-text', 'repaired', message)
    } else {
      report('wrong-type', 'repaired', `${prefix}${field} is ${quoteValue(fault)}: ${expected}; the field is left out.`)
    }
  }

  const reading = readFields(ENTRY_FIELDS, value, (field, fault, expected) => {
    if (field !== 'name' || expected === undefined) onFault('')(field, fault, expected)
  })
  const given = reading.read.name
  if (given === undefined) {
    const message = isNothing(rawName)
      ? 'The entry has no name.'
      : `The name of the entry is ${quoteValue(rawName)}, which is no name.`
    report('missing-name', 'rejected', message)
    return undefined
  }
  const name = cutTo(given, NAME_LENGTH)
  if (name !== given) {
    report('bad-text', 'repaired', `name has ${given.length} characters; ${NAME_LENGTH} are shown.`)
  }
  const extra = reading.read.extra ?? {}
  const extraReading = readFields(EXTRA_FIELDS, extra, onFault('extra.'))
  return {
    place: { ...named, item: name },
    fields: { ...reading.read, name },
    extra: extraReading.read,
    rest: [
      ...limitFields(reading.rest, '', report).map((field): [string, unknown] => [field, value[field]]),
      ...limitFields(extraReading.rest, 'extra has ', report).map((field): [string, unknown] => [
        `extra.${field}`,
        extra[field],
      ]),
    ],
  }
}

/** Whether a value is absent: no such field, `null`, or a text without visible characters. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !isReadable(visible(value)))
}

/** A name for display: without hidden characters, within the limit; empty if nothing readable remains. */
export function nameOf(text: string): string {
  const name = cutTo(visible(text).trim(), NAME_LENGTH)
  return isReadable(name) ? name : ''
}

/** The first fields without a schema, up to the limit, with an issue if there are more. */
function limitFields(fields: readonly string[], where: string, report: Report): readonly string[] {
  if (fields.length > UNKNOWN_FIELDS) {
    const message = `${where}${fields.length} fields that we do not know; ${UNKNOWN_FIELDS} of them are looked at.`
    report('unknown-field', 'kept', where ? message : `The entry has ${message}`)
  }
  return fields.slice(0, UNKNOWN_FIELDS)
}

/** Whether `value` is a mapping of fields. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
