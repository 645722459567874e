import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { startStaticServer } from '../../src/cli/static-server.ts'
import { sharedFile, sharedLogos } from '../support/landscape-files.ts'
import { CHECKS_FOLDER, PROJECT_ROOT } from '../support/paths.ts'
import { buildInto, launchBrowser } from '../support/served-app.ts'
import { startUpstream } from '../support/upstream.ts'

// `npm run lighthouse`: Lighthouse's verdict (mobile) on a production build that knows its host, with a local upstream:
// the median of the scores, and every audit that is not passed in one of the runs.
//   --only explore,item   some of the pages
//   --runs 1              3 unless told otherwise
//   --report              leaves Lighthouse's own reports beside the figures, as HTML

const PAGES = { explore: '', item: 'item/prometheus/', focus: 'focus/monitoring/' } as const
type PageName = keyof typeof PAGES

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PAGES).join(',') },
    runs: { type: 'string', default: '3' },
    report: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1: ${values.runs}`)

// The build must know both addresses, and localhost is the one host that needs no certificate to be held for secure.
const [appPort, upstreamPort, debugPort] = await Promise.all([freePort(), freePort(), freePort()])
const site = `http://localhost:${appPort}`
const publicFiles = `http://localhost:${upstreamPort}`
const directory = buildInto(join(CHECKS_FOLDER, 'lighthouse-dist'), {
  SITE_URL: site,
  LANDSCAPE_URL: `${publicFiles}/landscape.yml`,
  GITHUB_API_URL: `${publicFiles}/api`,
  LOGO_URL: `${publicFiles}/logos/{name}?sanitize=true`,
})
const upstream = await startUpstream({
  landscape: sharedFile('cncf-2026-08-07.yml') ?? join(PROJECT_ROOT, 'data', 'landscape.yml'),
  logos: sharedLogos() ?? undefined,
  missingLogos: 'placeholder',
  port: upstreamPort,
  gzip: true,
})
const app = await startStaticServer({ directory, port: appPort, brotli: 11 })

try {
  const summary: Record<string, Record<string, string>> = {}
  for (const name of values.only.split(',')) {
    const path = PAGES[name as PageName]
    if (path === undefined) throw new Error(`No page is called ${name}; there are ${Object.keys(PAGES).join(', ')}`)
    // The first answer of each file is packed; the runs are not to wait for that.
    await visit(`${site}/${path}`)
    const results: Result[] = []
    for (let run = 0; run < runs; run++) {
      results.push(await withoutLostTrace(() => measure(`${site}/${path}`, `${name}-${run + 1}`)))
    }
    const trouble = results.find((one) => one.runtimeError)?.runtimeError
    summary[name] = trouble ? { Trouble: trouble.message } : rowOf(results)
    if (!trouble) printAudits(name, results)
  }
  console.table(summary)
  mkdirSync(CHECKS_FOLDER, { recursive: true })
  writeFileSync(join(CHECKS_FOLDER, 'lighthouse.json'), JSON.stringify(summary, null, 1))
} finally {
  await app.close()
  await upstream.close()
}

async function launch(): Promise<Browser> {
  return launchBrowser(
    [
      `--remote-debugging-port=${debugPort}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    // What Lighthouse says of going back and forth is to be about the page, not about how the browser was started.
    ['--disable-back-forward-cache', '--disable-features=BackForwardCache'],
  )
}

async function visit(url: string): Promise<void> {
  const browser = await launch()
  const page = await browser.newPage()
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('landscape:live').length > 0)
  await browser.close()
}

/** Lighthouse loses the beginning of its trace now and then, and says itself that one should run it again. */
async function withoutLostTrace(run: () => Promise<Result>): Promise<Result> {
  const result = await run()
  if (result.runtimeError?.code !== 'NO_NAVSTART') return result
  console.log(`${result.requestedUrl}: run again, since the trace had no beginning`)
  return run()
}

/** A browser of its own for each run: Lighthouse leaves the storage as it is, and whoever has been here sees another page. */
async function measure(url: string, name: string): Promise<Result> {
  const output = values.report ? 'html' : 'json'
  const browser = await launch()
  try {
    const found = await lighthouse(url, { port: debugPort, output, logLevel: 'error' })
    if (found === undefined) throw new Error(`Lighthouse has no result for ${url}`)
    if (values.report) writeFileSync(join(CHECKS_FOLDER, `lighthouse-${name}.html`), String(found.report))
    return found.lhr
  } finally {
    await browser.close()
  }
}

function rowOf(results: readonly Result[]): Record<string, string> {
  const first = results[0]
  if (first === undefined) return {}
  const categories = Object.entries(first.categories).map(([id, { title }]) => {
    const scores = results.map((one) => Math.round((one.categories[id]?.score ?? 0) * 100)).toSorted((a, b) => a - b)
    return [title, median(scores) + (runs > 1 ? ` (${scores[0]}–${scores.at(-1)})` : '')]
  })
  const metrics = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
    'speed-index',
  ]
  const measured = metrics.map((id) => {
    const numbers = results.map((one) => one.audits[id]?.numericValue ?? Number.NaN).toSorted((a, b) => a - b)
    return [first.audits[id]?.title ?? id, String(Math.round(median(numbers) * 1000) / 1000)]
  })
  return Object.fromEntries([...categories, ...measured])
}

/** Each audit that is less than passed, with what it found, category by category; those without a score are advice. */
function printAudits(name: string, results: readonly Result[]): void {
  const rows = new Set<string>()
  for (const { categories, audits } of results) {
    for (const category of Object.values(categories)) {
      for (const { id, weight } of category.auditRefs) {
        const audit = audits[id]
        const isPassed = !audit || audit.score === null || audit.score >= 0.9
        const isMetric = audit?.scoreDisplayMode === 'numeric'
        if (isPassed || (weight === 0 && category.id !== 'performance') || !audit) continue
        const details = audit.details && 'items' in audit.details && !isMetric ? audit.details.items : []
        const found = details.slice(0, 4).map((item: unknown) => `      ${JSON.stringify(item).slice(0, 300)}`)
        rows.add([`  ${category.title}: ${audit.title} ${audit.displayValue ?? ''}`, ...found].join('\n'))
      }
    }
  }
  console.log(`${name}: ${rows.size === 0 ? 'every audit is passed' : 'not passed'}`)
  for (const row of rows) console.log(row)
}

function median(sorted: readonly number[]): number {
  return sorted[sorted.length >> 1] ?? Number.NaN
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
