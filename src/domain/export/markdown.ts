import { escapeMarkdown, markdownLink, markdownTable } from '../../lib/markdown.ts'

/** A cell's text in the user's language, with an optional link. */
export type MarkdownCell = { text: string; url?: string | undefined }

/**
 * Control characters that change the text direction. In a name they would reverse the rest of the line and break the
 * table; letters have an inherent direction.
 */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * The results as a Markdown table, followed by a line about their source.
 * @param note plain text
 * @param view the link after the note
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
  const label = text.replace(DIRECTION_MARKS, '')
  return url ? markdownLink(label, url) : escapeMarkdown(label)
}
