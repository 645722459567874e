/** A part of a YAML file between two `---`, with the line of the file that it begins with, from 1. */
export type DocumentText = { text: string; line: number }

/**
 * Cuts a file into its documents, so that one that cannot be read costs no other, and each can be reported as done.
 * A line that begins with three dashes ends a document wherever it stands: within one, every line of a text is
 * indented or is no YAML.
 */
export function splitDocuments(text: string): DocumentText[] {
  const documents: DocumentText[] = []
  const separator = /^---(?=[ \t\r\n]|$)/gm
  let start = 0
  let line = 1
  const push = (end: number) => {
    const part = text.slice(start, end)
    // Comments and directives (`%YAML 1.2`) are no content.
    if (/^[ \t]*[^\s#%]/m.test(part.replace(/^---/, ''))) documents.push({ text: part, line })
    line += countLines(part)
    start = end
  }
  for (const match of text.matchAll(separator)) {
    if (match.index > start) push(match.index)
  }
  push(text.length)
  return documents
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
