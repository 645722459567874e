/**
 * `text` as Markdown that shows just that text, in one line: everything that Markdown or HTML would take for a sign of
 * its own is escaped, and so is what would turn into a link by itself.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>#|~!&$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (start) => start.replace('.', '\\.'))
    .replace(/^([-+=]|\d+[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
}

/** A Markdown link. `url` is http(s); what could end the link or a table's cell is percent-encoded. */
export function markdownLink(text: string, url: string): string {
  const safe = url.replace(
    /[\s<>()|\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return `[${escapeMarkdown(text)}](${safe})`
}

/** A Markdown table; the cells are Markdown already, each in one line. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
