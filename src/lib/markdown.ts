/**
 * Escapes `text` so that Markdown displays it literally, in one line: special characters of Markdown and HTML, and texts
 * that would be linked automatically.
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

/** A Markdown link. `url` is http(s); characters that could end the link or a table cell are percent-encoded. */
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
