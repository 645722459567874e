// Changes to the text of a landscape file, whole entries at a time. They hold for the public file and for the extract:
// both list one entry after the other, and begin one with `- item:` at the same depth.

import { FIRST_ITEM } from './support-counts.ts'

const ENTRY = /^ {10}- item:/m

function changed(before: string, after: string, what: string): string {
  if (before === after) throw new Error(`The landscape has no ${what}`)
  return after
}

/** The text with the first entry of that name called otherwise. */
export function renamed(text: string, name: string, to: string): string {
  return changed(text, text.replace(`\n            name: ${name}\n`, `\n            name: ${to}\n`), name)
}

/** The text without the first entry of that name. */
export function without(text: string, name: string): string {
  const at = text.indexOf(`\n            name: ${name}\n`)
  const start = text.lastIndexOf('\n          - item:', at)
  const length = text.slice(start + 1).search(/\n {0,10}- /) + 1
  return changed(text, at < 0 || length < 1 ? text : text.slice(0, start) + text.slice(start + length), name)
}

/** The text with another entry before its first one; `fields` are lines of YAML. */
export function withEntry(text: string, fields: readonly string[]): string {
  const entry = ['          - item:', ...fields.map((field) => `            ${field}`)].join('\n')
  return changed(
    text,
    text.replace(ENTRY, (first) => `${entry}\n${first}`),
    'entry',
  )
}

/** The text with the first entry of that name at another level. */
export function promoted(text: string, name: string, level: string): string {
  const at = text.indexOf(`\n            name: ${name}\n`)
  const end = text.indexOf('\n          - item:', at + 1)
  const entry = text.slice(at, end)
  const after = entry.replace(/\n {12}project: \w+/, `\n            project: ${level}`)
  return changed(text, at < 0 ? text : text.slice(0, at) + after + text.slice(end), name)
}

/** What `newer` calls the first item. */
export const REBORN = `${FIRST_ITEM.name} Reborn`

/** The text with one name changed and one item more, both where the page begins. */
export function newer(text: string): string {
  return withEntry(renamed(text, FIRST_ITEM.name, REBORN), [
    'name: Aardvark',
    'homepage_url: https://aardvark.example/',
  ])
}

/** The text with a description for the first entry of that name, which must have none. */
export function described(text: string, name: string, description: string): string {
  const line = `\n            name: ${name}\n`
  return changed(text, text.replace(line, `${line}            description: ${description}\n`), name)
}
