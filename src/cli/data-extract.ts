import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { factSourcesPage } from '../build/facts.ts'
import { checkKnowledge, readKnowledgeTexts } from '../build/knowledge-check.ts'
import { readExtract } from '../build/read-extract.ts'
import { MATURITIES } from '../domain/landscape/landscape.ts'
import { summarise } from '../domain/landscape/summary.ts'
import { extractFacts } from '../pipeline/extract.ts'
import { loadLandscape } from '../pipeline/load.ts'

const UPSTREAM = 'https://github.com/cncf/landscape'

const [file, output] = process.argv.slice(2)
if (!file) {
  console.error('usage: npm run -s data:extract -- FILE [OUTPUT]')
  process.exit(2)
}
try {
  const text = readFileSync(file, 'utf8')
  // Saved copies have their date in the name; otherwise the modification date is used.
  const revision = /\d{4}-\d{2}-\d{2}/.exec(basename(file))?.[0] ?? statSync(file).mtime.toISOString().slice(0, 10)
  const summary = summarise(loadLandscape(text))
  const header = [
    'Facts of the CNCF landscape, made by "npm run data:extract". Do not edit: the next extract overwrites it.',
    `Source: landscape.yml of ${UPSTREAM}, CC BY 4.0, © its authors. Changed: descriptions and summaries left out.`,
    `revision: ${revision}`,
  ]
  const target = output ?? 'data/landscape.yml'
  writeFileSync(target, extractFacts(text, header))
  // Other outputs are not the bundled extract.
  if (output === undefined)
    writeFileSync('data/SOURCE.md', `${sourcePage(revision, summary)}\n${factSourcesPage('data')}`)
  console.log(`${target}: ${summary.items} items of ${revision}`)
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

function sourcePage(revision: string, summary: ReturnType<typeof summarise>): string {
  const maturities = MATURITIES.map((maturity) => `| ${maturity} projects | ${summary.byMaturity[maturity]} |`)
  return `# Where the data comes from

\`landscape.yml\` in this folder is an extract of the public CNCF landscape, \`landscape.yml\` of <${UPSTREAM}>,
as of **${revision}**. That file is © its authors and available under
[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/); so is this extract.

What was changed: it holds facts only (names, places, maturity, dates, addresses, logo file names). Descriptions,
summaries and notes are left out; \`described: false\` says that the file has no description of an entry. Logos are not
included; the application loads them from their public address.

| what | count |
|---|---|
| categories | ${summary.categories} |
| subcategories | ${summary.subcategories} |
| items | ${summary.items} |
${maturities.join('\n')}

Made by \`npm run data:extract -- FILE\`, which rewrites both files.
`
}
