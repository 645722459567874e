/** What Markdown gives a meaning anywhere in a line. */
const INLINE = /[\\`*_[\]<>&|~]/g
/** What Markdown gives a meaning where a line begins: headings, lists, numbered lists, rules, underlines of headings. */
const AT_START = /^(\s*)([#+=-]|\d+(?=[.)]))/
// oxlint-disable-next-line no-control-regex -- those are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/**
 * `text` as Markdown that shows just that text, in one line: nothing in it becomes a link, a picture, markup or a
 * new block. Rules: CommonMark 0.31, and the tables and strikethrough of GitHub's.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim()
  return line.replace(INLINE, String.raw`\$&`).replace(AT_START, (_match, space: string, mark: string) =>
    // A digit takes no backslash; the point after it does.
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  )
}

/** A link with the text as it is; the address must be a checked one, and can end neither the link nor the line. */
export function markdownLink(text: string, url: string): string {
  const address = url.replace(
    /[()<>\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return `[${escapeMarkdown(text)}](${address})`
}
