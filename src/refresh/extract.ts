import { summarise } from '../domain/landscape/summary.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import type { IsoDate } from '../lib/dates.ts'
import { extractFacts } from '../pipeline/extract.ts'
import { loadLandscape } from '../pipeline/load.ts'
import { MATURITIES } from '../domain/landscape/landscape.ts'

const UPSTREAM = 'https://github.com/cncf/landscape'

/**
 * The bundled extract of a landscape file, with its date in the header.
 * @throws LandscapeLoadError if the text is no landscape file
 */
export function makeExtract(text: string, revision: IsoDate): { text: string; landscape: Landscape } {
  const header = [
    'Facts of the CNCF landscape, made by "npm run data:extract". Do not edit: the next extract overwrites it.',
    `Source: landscape.yml of ${UPSTREAM}, CC BY 4.0, © its authors. Changed: descriptions and summaries left out.`,
    `revision: ${revision}`,
  ]
  const extract = extractFacts(text, header)
  return { text: extract, landscape: loadLandscape(extract) }
}

/** The first section of data/SOURCE.md: what the extract is and what it has. */
export function extractPage(landscape: Landscape, revision: IsoDate): string {
  const summary = summarise(landscape)
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

Made by \`npm run data:refresh\`, or from a file by \`npm run data:extract -- FILE\`.

\`knowledge/\` is our own text and no part of that file, among it \`guide.yml\`: a text about each category and subcategory in both
languages, and their French names.
`
}
