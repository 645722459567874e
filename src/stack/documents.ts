/** A document of a YAML file, between two `---`, with its first line in the file, from 1. */
export type DocumentText = { text: string; line: number }

/**
 * Splits a file into its documents, so that a faulty one does not affect the others, and progress can be reported. Any
 * line that begins with three dashes ends a document: within a document, the lines of a text are indented, or it is not
 * valid YAML.
 */
export function splitDocuments(text: string): DocumentText[] {
  const documents: DocumentText[] = []
  const separator = /^---(?=[ \t\r\n]|$)/gm
  let start = 0
  let line = 1
  const push = (end: number) => {
    const part = text.slice(start, end)
    // Comments and directives (`%YAML 1.2`) do not count as content.
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
