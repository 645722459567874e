import { escapeMarkdown, markdownLink, markdownTable } from '../../lib/markdown.ts'

/** A cell's text in the reader's language and, where it leads somewhere, its address. */
export type MarkdownCell = { text: string; url?: string | undefined }

/**
 * Characters that turn the direction of what follows. In a name they would turn the rest of the line, and the table with
 * it; the letters themselves know their direction.
 */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * A table of the results as Markdown, with a line beneath that says where they are from.
 * @param note plain text; @param viewUrl where its last word leads
 */
export function markdownExport(
  head: readonly string[],
  rows: readonly (readonly MarkdownCell[])[],
  note: string,
  view: { text: string; url: string },
): string {
  const table = markdownTable(
    head.map(escapeMarkdown),
    rows.map((row) => row.map(cell)),
  )
  return `${table}\n\n${escapeMarkdown(note)} ${markdownLink(view.text, view.url)}\n`
}

function cell({ text, url }: MarkdownCell): string {
  const shown = text.replace(DIRECTION_MARKS, '')
  return url ? markdownLink(shown, url) : escapeMarkdown(shown)
}
