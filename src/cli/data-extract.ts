import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { factSourcesPage, readFactSheets } from '../build/facts.ts'
import { checkKnowledge, readKnowledgeTexts } from '../build/knowledge-check.ts'
import { readExtract } from '../build/read-extract.ts'
import { extractPage, makeExtract } from '../refresh/extract.ts'

const [file, output] = process.argv.slice(2)
if (!file) {
  console.error('usage: npm run -s data:extract -- FILE [OUTPUT]')
  process.exit(2)
}
try {
  // Saved copies have their date in the name; otherwise the modification date is used.
  const revision = /\d{4}-\d{2}-\d{2}/.exec(basename(file))?.[0] ?? statSync(file).mtime.toISOString().slice(0, 10)
  const { text, landscape } = makeExtract(readFileSync(file, 'utf8'), revision)
  const target = output ?? 'data/landscape.yml'
  writeFileSync(target, text)
  // Other outputs are not the bundled extract.
  if (output === undefined)
    writeFileSync('data/SOURCE.md', `${extractPage(landscape, revision)}\n${factSourcesPage(readFactSheets('data'))}`)
  console.log(`${target}: ${landscape.items.length} items of ${revision}`)
  if (output === undefined) console.log(knowledgeLines())
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(2)
}

/** What the knowledge lacks for the new extract, a line each, or that it lacks nothing. */
function knowledgeLines(): string {
  const { landscape } = readExtract('data')
  const faults = checkKnowledge(readKnowledgeTexts('data'), landscape)
  if (faults.length === 0) return 'knowledge: every project has its rows, and every row its item'
  return faults
    .map(({ file: name, line, message }) => `knowledge: ${name}${line > 0 ? `:${line}` : ''}: ${message}`)
    .join('\n')
}
