import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { factSourcesPage, readFactSheets } from '../build/facts.ts'
import { formatSheet, type Row, type SheetName } from '../facts/sheet.ts'
import { supportRows } from '../refresh/endoflife.ts'
import { sheetOf } from '../refresh/sheet-heads.ts'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error(
    'usage: npm run -s facts:import -- FOLDER (with repositories.jsonl, maintainers.json and endoflife-products-full.json)',
  )
  process.exit(2)
}
/** Placeholders for a missing or unrecognised licence, which are dropped. */
const NO_LICENCE = /^(noassertion|other|none|unknown)?$/i

type Repository = {
  repo: string
  asOf: string
  licence?: string | null
  languages?: [string, number][]
  firstCommit?: string
  latestRelease?: { tag: string; date: string } | null
  [count: string]: unknown
}
type Maintained = { project: string; maintainers: number; employers: number; largestEmployerShare: number }

const text = (name: string) => readFileSync(join(folder, name), 'utf8')

function write(name: SheetName, day: string, rows: readonly Row[]) {
  const path = join('data', 'facts', `${name}.jsonl`)
  writeFileSync(path, formatSheet(sheetOf(name, day, rows)))
  console.log(`${path}: ${rows.length} rows of ${day}`)
}

/** Imports facts computed from the history of public repositories, each dated by its newest analysed commit. */
function importRepositories(): void {
  const all = text('repositories.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Repository)
  const day =
    all
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? ''
  const counts = ['commits12m', 'people12m', 'commits90d', 'releases12m', 'halfOfCommitsBy']
  const rows = all.map((repository) => ({
    repository: repository.repo,
    licence: NO_LICENCE.test(repository.licence ?? '') ? null : repository.licence,
    languages: repository.languages,
    firstCommit: repository.firstCommit,
    release: repository.latestRelease?.tag,
    released: repository.latestRelease?.date,
    ...Object.fromEntries(counts.map((name) => [name, repository[name]])),
    day: repository.asOf < day ? repository.asOf : null,
  }))
  write('repositories', day, rows)
}

/** Imports counts of maintainers and their employers, by the project names of the foundation's list. */
function importMaintainers(): void {
  const { asOf, projects } = JSON.parse(text('maintainers.json')) as { asOf: string; projects: Maintained[] }
  const rows = projects.map((row) => ({ ...row, project: row.project.trim() }))
  write('maintainers', asOf, rows)
}

/** Imports the release cycles of products. */
function importSupport(): void {
  const { day, rows } = supportRows(text('endoflife-products-full.json'))
  write('support', day, rows)
}

importRepositories()
importMaintainers()
importSupport()
const page = readFileSync(join('data', 'SOURCE.md'), 'utf8')
writeFileSync(join('data', 'SOURCE.md'), `${page.split('## Facts')[0] ?? ''}${factSourcesPage(readFactSheets('data'))}`)
