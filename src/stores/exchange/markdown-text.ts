import { linkify } from '../../lib/linkify.ts'

/** Everything that means something within a line of Markdown, or is HTML there. */
const SPECIAL = /[\\`*_{}[\]<>()#!|~&]/g
/** What begins a list, a rule or an underlined heading. */
const BEGINS = /^(\s*)([-+=]|\d+\.)/

/** One line of text as Markdown that shows it as it is; addresses stay as they are, so that they become links. */
export function escaped(line: string): string {
  return linkify(line)
    .map(({ text, url }) => (url && !/[[\]()]/.test(text) ? text : text.replace(SPECIAL, '\\$&')))
    .join('')
    .replace(BEGINS, (_all, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}

/** The text of such a line. */
export function unescaped(line: string): string {
  return line.replace(/\\([\\`*_{}[\]<>()#!|~&+=.-])/g, '$1')
}
