import { createServer } from 'vite'
import { SOURCES, target } from '../support/imports.ts'
import { E2E_BUILD_ENV, UPSTREAM_HOST } from '../support/paths.ts'
import { launchBrowser } from '../support/served-app.ts'
import { startUpstream } from '../support/upstream.ts'
import { landscapeText } from './served.ts'

/** Where a card begins. */
const CARD = 'src/components/card/ItemCard.tsx'
const TYPED = 'prom'
const NEXT_KEY = 'e'
/** Milliseconds until nothing that followed the page or the last key is still running. */
const REST = 3000

/** The files of ours that run for one key in the search field, until its results are on the page. */
type KeyPress = {
  /** From the field to a card, `src/search` counted as one; without a card's inside. */
  path: string[]
  /** What cards import, itself or through others: their inside, and what they share with the path. */
  card: string[]
}

/**
 * Counts the files of which a function runs between a key press and the results that it brings, by V8's coverage of the
 * modules that Vite's development server sends, which are the files themselves.
 */
export async function benchKeyPress(): Promise<KeyPress> {
  const upstream = await startUpstream({ landscape: { text: landscapeText() } })
  Object.assign(process.env, E2E_BUILD_ENV)
  const server = await createServer({ server: { port: 0, host: 'localhost' }, logLevel: 'silent' })
  const browser = await launchBrowser([
    `--host-resolver-rules=MAP ${UPSTREAM_HOST} 127.0.0.1:${upstream.port}, MAP * ~NOTFOUND, EXCLUDE localhost`,
  ])
  try {
    await server.listen()
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    const field = page.getByRole('searchbox', { name: 'Search', exact: true })
    await page.waitForFunction(() => performance.getEntriesByName('landscape:live').length > 0)
    await page.waitForTimeout(REST)
    await field.pressSequentially(TYPED, { delay: 400 })
    await page.waitForTimeout(REST)
    await page.coverage.startJSCoverage({ resetOnNavigation: false })
    await field.press(NEXT_KEY)
    const isAnswered = (query: string) =>
      performance.getEntriesByName('search:results', 'mark').some((mark) => Object(mark).detail === query)
    await page.waitForFunction(isAnswered, TYPED + NEXT_KEY)
    const ran = (await page.coverage.stopJSCoverage()).flatMap(({ url, functions }) => {
      const path = /\/(src\/[^?]+\.tsx?)/.exec(url)?.[1]
      const isRun = functions.some(({ functionName, ranges }) => functionName !== '' && (ranges[0]?.count ?? 0) > 0)
      return path && isRun ? [path.startsWith('src/search/') ? 'src/search' : path] : []
    })
    const files = [...new Set(ran)].toSorted()
    const inside = importedBy(CARD)
    const report = { path: files.filter((file) => !inside.has(file)), card: files.filter((file) => inside.has(file)) }
    console.log(`\nOne key press: ${report.path.length} files to a card, ${report.card.length} that cards import`)
    for (const file of report.path) console.log(`  ${file}`)
    return report
  } finally {
    await browser.close()
    await server.close()
    await upstream.close()
  }
}

/** All files that a file imports, itself or through others, types aside; without the file. */
function importedBy(path: string, found = new Set<string>()): Set<string> {
  const source = SOURCES.find((file) => file.path === path)
  if (!source) throw new Error(`${path} is not a file of src`)
  for (const { from, isType } of source.imports) {
    const imported = isType ? undefined : target(source, from)
    if (!imported || found.has(imported) || !/\.tsx?$/.test(imported)) continue
    found.add(imported)
    importedBy(imported, found)
  }
  return found
}
