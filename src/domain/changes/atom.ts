import { unique } from '../../lib/arrays.ts'
import type { IsoDate } from '../../lib/dates.ts'
import type { WrittenChange, WrittenChanges } from './written.ts'

/**
 * The changes as an Atom feed (RFC 4287). An entry's id is the page's address with the change's day and key, so a change
 * has the same id in every feed of the same two sides. Times are midnight UTC, because only dates are available.
 */
export function changesAtom({ title, about, address, date, groups }: WrittenChanges, author: string, language: string) {
  const entries = groups.flatMap(({ heading, changes }) =>
    changes.map((change) => ({ ...change, heading, day: change.date ?? date })),
  )
  // A feed is as new as its newest entry.
  const updated = unique([date, ...entries.map(({ day }) => day)]).reduce((a, b) => (a > b ? a : b))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    element('id', address),
    element('title', title),
    element('subtitle', about),
    element('updated', time(updated)),
    `<author>${element('name', author)}</author>`,
    link(address),
    ...entries.map((entry) => entryXml(entry, address)),
    '</feed>',
    '',
  ].join('\n')
}

function entryXml(change: WrittenChange & { heading: string; day: IsoDate }, address: string): string {
  const [first = change.heading] = change.lines
  return [
    '<entry>',
    element('id', `${address.split('#', 1)[0]}#${encodeURIComponent(`${change.day}/${change.key}`)}`),
    element('title', `${change.name} – ${first}`),
    element('updated', time(change.day)),
    link(change.url ?? address),
    `<category term="${escapeXml(change.heading)}"/>`,
    element('summary', change.lines.join('\n')),
    '</entry>',
  ].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

function link(url: string): string {
  return `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`
}

function time(date: IsoDate): string {
  return `${date}T00:00:00Z`
}

/** Not allowed in XML 1.0, even escaped: control characters, non-characters and lone surrogates. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** `text` as the text of an element or attribute of XML 1.0. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}
