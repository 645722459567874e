import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { factSourcesPage } from '../build/facts.ts'
import { SOURCE_URLS } from '../domain/facts/sources.ts'
import { formatSheet, type Row } from '../facts/sheet.ts'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error(
    'usage: npm run -s facts:import -- FOLDER (with repositories.jsonl, maintainers.json and endoflife-products-full.json)',
  )
  process.exit(2)
}
const TARGET = join('data', 'facts')
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
type Product = {
  name: string
  label: string
  aliases?: string[]
  identifiers?: { type: string; id: string }[]
  releases: {
    name: string
    releaseDate: string | null
    eoasFrom?: string | null
    isEol: boolean
    eolFrom: string | null
    latest?: { name: string; date?: string | null } | null
  }[]
}

const text = (name: string) => readFileSync(join(folder, name), 'utf8')

function write(
  name: string,
  source: string,
  address: string,
  licence: string,
  day: string,
  rows: Row[],
  fields: string[],
) {
  writeFileSync(join(TARGET, name), formatSheet({ head: { source, address, licence, day, fields }, rows }))
  console.log(`${join(TARGET, name)}: ${rows.length} rows of ${day}`)
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
  const fields = ['repository', 'licence', 'languages', 'firstCommit', 'release', 'released', ...counts, 'day']
  write('repositories.jsonl', 'The public repositories themselves', SOURCE_URLS.repository, 'facts', day, rows, fields)
}

/** Imports counts of maintainers and their employers, by the project names of the foundation's list. */
function importMaintainers(): void {
  const { asOf, projects } = JSON.parse(text('maintainers.json')) as { asOf: string; projects: Maintained[] }
  const address = SOURCE_URLS.maintainers
  const fields = ['project', 'maintainers', 'employers', 'largestEmployerShare']
  const rows = projects.map((row) => ({ ...row, project: row.project.trim() }))
  write(
    'maintainers.jsonl',
    'project-maintainers.csv of cncf/foundation',
    address,
    'Apache-2.0, counts only',
    asOf,
    rows,
    fields,
  )
}

/** Imports release cycles: name, first release, end of active support, end of fixes (true: ended, date unavailable), latest release and its date. */
function importSupport(): void {
  const { generated_at: made, result } = JSON.parse(text('endoflife-products-full.json')) as {
    generated_at: string
    result: Product[]
  }
  const rows = result.map(({ name, label, aliases = [], identifiers = [], releases }) => ({
    product: name,
    label,
    aliases: aliases.length > 0 ? aliases : null,
    repositories: identifiers.flatMap(({ id }) => /^pkg:github\/([^/@?]+\/[^/@?#]+)/.exec(id)?.[1] ?? []),
    cycles: releases.map((cycle) => [
      cycle.name,
      cycle.releaseDate,
      cycle.eoasFrom ?? null,
      cycle.eolFrom ?? (cycle.isEol ? true : null),
      cycle.latest?.name ?? null,
      cycle.latest?.date ?? null,
    ]),
  }))
  const fields = ['product', 'label', 'aliases', 'repositories', 'cycles']
  write('support.jsonl', 'endoflife.date', SOURCE_URLS.support, 'MIT', made.slice(0, 10), rows, fields)
}

importRepositories()
importMaintainers()
importSupport()
const page = readFileSync(join('data', 'SOURCE.md'), 'utf8')
writeFileSync(join('data', 'SOURCE.md'), `${page.split('## Facts')[0] ?? ''}${factSourcesPage('data')}`)
