import { linkify } from '../../src/lib/linkify.ts'
import { FIELD_LENGTH, LINK_NOTES } from '../../src/lib/limits.ts'
import { checkLandscapeAddress } from '../../src/domain/landscape/landscape-address.ts'
import { nearestNames } from '../../src/domain/results/nearest-names.ts'
import { loadLandscape } from '../../src/pipeline/load.ts'
import { LandscapeLoadError } from '../../src/pipeline/parse.ts'
import { buildSearchIndex } from '../../src/search/search-index.ts'
import { search } from '../../src/search/search.ts'
import { checkStack, type StackText } from '../../src/stack/check.ts'
import { importLists } from '../../src/stores/exchange/import-lists.ts'
import { writeMarkdownFile } from '../../src/stores/exchange/markdown-file.ts'
import { readBookmarkFile } from '../../src/stores/exchange/read-file.ts'
import { packText, unpackText } from '../../src/stores/exchange/share-pack.ts'
import { sharedItems } from '../../src/stores/exchange/shared-items.ts'
import { EMPTY_STATE } from '../../src/stores/bookmarks/merge.ts'
import { parseWithQuarantine } from '../../src/stores/bookmarks/serialize.ts'
import { withList, withoutList } from '../../src/stores/bookmarks/list-edits.ts'
import { withSalvage } from '../../src/stores/bookmarks/salvage.ts'
import { repeated } from '../fuzz/texts/patterns.ts'
import { shippedLandscape } from '../support/factories.ts'
import { index } from '../unit/search/support.ts'
import { ITEMS, TABLE } from '../unit/stack/support.ts'

/** Milliseconds of the processor that one attack may take on the page's own thread, and in a worker. */
const PAGE_MS = 500
const WORKER_MS = 30_000

type Attack = { name: string; thread: 'page' | 'worker'; run: () => unknown }

const landscape = shippedLandscape()
const lines = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('')
const page = (name: string, run: () => unknown): Attack => ({ name, thread: 'page', run })
const worker = (name: string, run: () => unknown): Attack => ({ name, thread: 'worker', run })
const importing = (what: string, name: string, text: string) =>
  page(`import: ${what}`, () =>
    importLists(
      EMPTY_STATE,
      readBookmarkFile(name, text).lists,
      (one) => one,
      (at) => `n${at}`,
      1,
    ),
  )
const stack = (what: string, ...texts: StackText[]) => worker(`stack: ${what}`, () => checkStack(texts, ITEMS, TABLE))
const one = (what: string, name: string, text: string) => stack(what, { name, text })
const file = (what: string, text: string) =>
  worker(`landscape: ${what}`, () => {
    try {
      return buildSearchIndex(loadLandscape(text).items)
    } catch (error) {
      if (!(error instanceof LandscapeLoadError)) throw error
      return undefined
    }
  })
const HEAD = 'landscape:\n- name: A\n  subcategories:\n  - name: B\n    items:\n'
const shared = (ids: number, note: string) =>
  packText({
    landscape: 'cncf',
    name: 'x',
    bookmarks: Array.from({ length: ids }, (_, at) => ({ id: `no-${at}`, name: undefined, hashes: [], note })),
  })
const opened = (text: string) => {
  const list = unpackText(text, [])
  if (!list) return
  const items = sharedItems(list, landscape).map(({ bookmark }) => bookmark)
  // What the page shows of it: rows near the window, and what keeping it writes.
  for (const { note } of items.slice(0, 60)) linkify(note)
  withoutList(withList(EMPTY_STATE, 'default', 'x', items, 1), 'default', 2)
}

/** What an attacker could send to make a page or a worker stand still: other texts than those that once did. */
const ATTACKS: readonly Attack[] = [
  page('link: notes of closing braces', () => opened(shared(240, `https://b.c/${'}'.repeat(3900)}`))),
  page('link: notes of stars and dots', () => opened(shared(250, `http://b/${'*.'.repeat(1900)}`))),
  page('link: a note of a thousand addresses', () => opened(shared(240, 'http://a.b]'.repeat(360)))),
  page('link: 10,000 items that are not listed', () => opened(shared(10_000, ''))),
  page('link: 10,000 short notes', () => opened(shared(10_000, 'http://a'))),
  page('note: as long as all of a link may have', () => linkify(`http://a(${repeated(')]', LINK_NOTES)}`)),
  page('export: Markdown of brackets', () => writeMarkdownFile([{ name: 'x', rows: Array.from({ length: 240 }, () => ({ id: 'a', name: 'a', keys: [], note: `http://x/${'])'.repeat(1990)}`, addedAt: 0, maturity: '', category: '', subcategory: '', homepage: '', repository: '' })) }], 'x')), // prettier-ignore
  importing('CSV, a name of vowel points', 'a.csv', `name\n"a${'\u05B0\u0591'.repeat(1_000_000)}"\n`),
  importing('CSV, half-width marks', 'a.csv', `name\n"a${'\uFF9E\u0323'.repeat(1_000_000)}"\n`),
  importing('CSV, a column of marks', 'a.csv', `na${'\u0327\u0301'.repeat(1_000_000)}\nx\n`),
  importing('CSV, a host of marks', 'a.csv', `name,homepage\na,http://a${'\u0327\u0301'.repeat(1_000_000)}\n`),
  importing('CSV, 10,000 lists', 'a.csv', `name,list,note\n${lines(10_000, (at) => `a${at},l${at},n\n`)}`),
  importing('Markdown, escaped brackets', 'a.md', `- ${'\\['.repeat(2_000_000)}`),
  importing('Markdown, an escaped bracket in each link', 'a.md', `- ${'[\\]'.repeat(1_500_000)}`),
  importing('Markdown, blanks and a separator', 'a.md', `# ${' '.repeat(4_000_000)}\u2028x`),
  importing('Markdown, a bullet of links', 'a.md', `- ${'[a](http://b) '.repeat(300_000)}`),
  importing('separators without a name', 'a', '\u2028'.repeat(4_000_000)),
  importing('JSON, a million lists', 'a.json', `{"lists":[${'[],'.repeat(1_200_000)}[]]}`),
  importing('JSON, 10,000 notes on one item', 'a.json', `[${lines(10_000, (at) => `{"id":"a","note":"${at}"},`)}0]`),
  importing('JSON, 10,000 lists of one', 'a.json', `{"lists":[${lines(10_000, (at) => `{"name":"${at}","bookmarks":[{"id":"a${at}"}]},`)}0]}`), // prettier-ignore
  page('storage: braces that never close', () => withSalvage(parseWithQuarantine('{"a":'.repeat(900_000), 1))),
  page('storage: 50,000 bookmarks', () => parseWithQuarantine(`{"state":{"bookmarks":[${lines(50_000, (at) => `{"id":"a${at}","keys":[]},`)}0]}}`, 1)), // prettier-ignore
  page('field: a query of one letter', () => nearestNames('z'.repeat(200), landscape.items)),
  page('field: an address of dots', () => checkLandscapeAddress('a.'.repeat(5_000_000), ['a'], '')),
  worker('query: marks', () => search(index, `a${'\u0301\u0323'.repeat(99)}`)),
  worker('query: quotes and signs', () => search(index, '"a -'.repeat(50))),
  one('nested defaults', 'Dockerfile', `FROM ${'${a:-'.repeat(1_300_000)}`),
  one('doubling by three', 'Dockerfile', `ARG B=nginx\n${lines(200, (at) => `ARG B${at}=\${B${at - 1 || ''}}\${B}\${B${at - 1 || ''}}\n`)}FROM $B199`), // prettier-ignore
  one('a run of open here-documents', 'Dockerfile', `FROM a\nRUN ${'<<X '.repeat(1_500_000)}`),
  one('400,000 fields of one mapping', 'values.yaml', `a:\n${lines(400_000, (at) => ` sideImage: q/w${at}\n`)}`),
  one(
    'a mapping of repositories',
    'values.yaml',
    lines(150_000, (at) => `k${at}: {repository: q/w${at}, tag: "1"}\n`),
  ),
  one('dots without a slash', 'values.yaml', `- image: ${'.'.repeat(990)}\n`.repeat(8000)),
  one(
    'slashes',
    'values.yaml',
    lines(30_000, (at) => `- image: ${'q/'.repeat(115)}w${at}\n`),
  ),
  one(
    'hyphens',
    'values.yaml',
    lines(30_000, (at) => `- image: rancher/mirrored${'-q'.repeat(110)}${at}\n`),
  ),
  one('templates in a line', 'a.yaml', `a: ${'{{ .V | default "x" }}'.repeat(300_000)}`),
  one('lines of templates', 'a.yaml', '{{ .V }}: {{ .W }}\n'.repeat(400_000)),
  one('blanks before a comment', 'b.env', `A=${' #'.repeat(3_900_000)}\u2028`),
  one('one package 200,000 times', 'bom.json', `{"spdxVersion":"2.3","packages":[${'{"externalRefs":[{"referenceType":"purl","referenceLocator":"pkg:npm/q"}]},'.repeat(100_000)}{}]}`), // prettier-ignore
  one('packages of slashes', 'bom.json', `{"bomFormat":"CycloneDX","components":[${lines(4000, (at) => `{"purl":"pkg:golang/${'q/'.repeat(950)}${at}"},`)}{}]}`), // prettier-ignore
  one('charts of slashes', 'Chart.yaml', `dependencies:\n${lines(15_000, (at) => `- {name: q${at}, repository: "https://${'w/'.repeat(240)}"}\n`)}`), // prettier-ignore
  stack('200 files of 4,000 keys', ...Array.from({ length: 200 }, (_, own) => ({ name: `${own}.yaml`, text: `a:\n${lines(4000, (at) => ` image: q${own}/w${at}\n`)}` }))), // prettier-ignore
  file('descriptions of marks', HEAD + lines(200, (at) => `    - {item: , name: q${at}, description: "q${'\u0327\u0301'.repeat(FIELD_LENGTH / 2 - 9)}"}\n`)), // prettier-ignore
  file('hosts of marks', HEAD + lines(200, (at) => `    - {item: , name: q${at}, homepage_url: "http://q${'\u0327\u00AD\u0301'.repeat(6000)}"}\n`)), // prettier-ignore
  file(
    'addresses of slashes',
    HEAD + lines(400, (at) => `    - {item: , name: q${at}, repo_url: "https://q/${'/'.repeat(19_900)}w"}\n`),
  ),
  file('ids that differ at their end', HEAD + lines(40_000, (at) => `    - {item: , name: "${'q'.repeat(76)}${(at % 1296).toString(36)}", description: ${at}}\n`)), // prettier-ignore
  file('keys that repeat', `${HEAD}    - name: q\n${'      name: q\n'.repeat(400_000)}`),
  file('long keys, deep', `${lines(45, (at) => `${' '.repeat(at)}${'k'.repeat(900)}:\n`)}${lines(100_000, (at) => `${' '.repeat(45)}k${at}: q\n`)}`), // prettier-ignore
  file('words without end', HEAD + lines(300, (at) => `    - {item: , name: q${at}, description: "${lines(2000, (word) => `w${at}x${word} `)}"}\n`)), // prettier-ignore
]

/** How long each attack keeps its thread, of the processor's time; the rows past their limit are said. */
export function benchAttacks(): { rows: object[]; faults: string[] } {
  const rows = ATTACKS.map(({ name, thread, run }) => {
    const before = process.cpuUsage()
    const start = performance.now()
    run()
    const { user, system } = process.cpuUsage(before)
    const ms = Math.round(Math.min((user + system) / 1000, performance.now() - start))
    return { name, thread, ms, isTooLong: ms > (thread === 'page' ? PAGE_MS : WORKER_MS) }
  })
  console.log(`\nAttacks: ${PAGE_MS} ms on the page's thread, ${WORKER_MS} in a worker`)
  console.table(rows.map(({ name, thread, ms, isTooLong }) => ({ name, thread, ms, '': isTooLong ? 'TOO LONG' : '' })))
  return { rows, faults: rows.filter((row) => row.isTooLong).map(({ name }) => name) }
}
