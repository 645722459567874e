import type { DataIssue } from '../domain/landscape/landscape.ts'
import { NAME_LENGTH, UNKNOWN_FIELDS } from '../lib/limits.ts'
import { cutTo, isReadable, visible } from '../lib/text.ts'
import { reporter, shown, type Place, type Report } from './issues.ts'
import { ENTRY_FIELDS, EXTRA_FIELDS, readFields, type Read } from './raw.ts'

/** An entry whose fields have the right types, and the fields that no schema knows. */
export type RawEntry = {
  place: Place
  fields: Read<typeof ENTRY_FIELDS> & { name: string }
  extra: Read<typeof EXTRA_FIELDS>
  /** Fields that are not in the tables, by name; those inside `extra` as `extra.NAME`. */
  rest: [field: string, value: unknown][]
}

/** One element of a list of items; undefined, with an issue that says why, where it is none that can be shown. */
export function readEntry(value: unknown, place: Place, issues: DataIssue[]): RawEntry | undefined {
  if (!isMapping(value)) {
    const message = isNothing(value) ? 'The entry is empty.' : `The entry is ${shown(value)}, not a mapping of fields.`
    reporter(issues, place)('not-a-mapping', 'rejected', message)
    return undefined
  }
  const ownName = value['name']
  const named: Place = {
    ...place,
    item: typeof ownName === 'string' || typeof ownName === 'number' ? nameOf(String(ownName)) : '',
  }
  const report = reporter(issues, named)
  const onFault = (prefix: string) => (field: string, fault: unknown, expected: string | undefined) => {
    if (expected === undefined) {
      const message = `${prefix}${field} is ${shown(fault)} and holds characters that show nothing, or more marks on a letter than any script has; they are taken out.`
      report('bad-text', 'repaired', message)
    } else {
      report('wrong-type', 'repaired', `${prefix}${field} is ${shown(fault)}: ${expected}; the field is left out.`)
    }
  }

  const reading = readFields(ENTRY_FIELDS, value, (field, fault, expected) => {
    if (field !== 'name' || expected === undefined) onFault('')(field, fault, expected)
  })
  const given = reading.read.name
  if (given === undefined) {
    const message = isNothing(ownName)
      ? 'The entry has no name.'
      : `The name of the entry is ${shown(ownName)}, which is no name.`
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
      ...known(reading.rest, '', report).map((field): [string, unknown] => [field, value[field]]),
      ...known(extraReading.rest, 'extra has ', report).map((field): [string, unknown] => [
        `extra.${field}`,
        extra[field],
      ]),
    ],
  }
}

/** Whether a file has nothing there: no such field, `null`, or a text that shows nothing. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !isReadable(visible(value)))
}

/** A name as it is shown: without hidden characters, within the limit; empty where it shows nothing to call it by. */
export function nameOf(text: string): string {
  const name = cutTo(visible(text).trim(), NAME_LENGTH)
  return isReadable(name) ? name : ''
}

/** As many of an entry's further fields as are looked at. */
function known(fields: readonly string[], where: string, report: Report): readonly string[] {
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
