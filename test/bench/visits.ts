import type { BrowserContext, Page } from '@playwright/test'
import { newer, promoted } from '../e2e/support-landscape.ts'
import type { ServedApp } from '../support/served-app.ts'
import { addRun, figuresOf, type Figure, type Run, type Samples } from './figures.ts'
import { interactions } from './interactions.ts'
import type { BenchOptions } from './options.ts'
import { printVisits } from './print-visits.ts'
import { applyProfile, PROFILES, type Profile, type ProfileName } from './profiles.ts'
import { landscapeText, onServedApp } from './served.ts'
import { watchTransfers, type Transfer } from './transfer.ts'
import { traceTasks } from './trace.ts'
import { bytesOf, timesOf, workOf } from './visit-figures.ts'
import { blockedTime, countThreadTime, heapSize, mainThreadTime, seenIn, watch } from './watch.ts'

/** How long nothing must be fetched for a visit to be over, and how long a service worker is waited for; milliseconds. */
const QUIET = 2000
const PATIENCE = 20_000

/** So a project of the first screen is called in the live file, so that its coming can be seen. */
const LIVE_NAME = 'Akri Reborn'

/**
 * What a visit costs: bytes by kind, requests, paints, marks, blocked main thread, heap, elements; the second visit; the
 * start without a network; search, filter and view on a desktop. Each run in a browser of its own.
 */
export async function benchVisits(options: BenchOptions): Promise<Record<ProfileName, Record<string, Figure>>> {
  // Newer than the extract: one item new, one renamed, one project graduated.
  const landscape = promoted(newer(landscapeText()), 'Backstage', 'graduated')
  const samples: Record<ProfileName, Samples> = { 'no throttle': {}, '4× CPU': {}, 'slow phone': {} }
  for (let run = 0; run < options.runs; run++) {
    for (const name of Object.keys(PROFILES) as ProfileName[]) {
      addRun(samples[name], await onServedApp(options, landscape, (app) => visits(app, PROFILES[name])))
    }
  }
  const figures = {
    'no throttle': figuresOf(samples['no throttle']),
    '4× CPU': figuresOf(samples['4× CPU']),
    'slow phone': figuresOf(samples['slow phone']),
  }
  printVisits(figures, options.runs)
  return figures
}

async function visits(served: ServedApp, profile: Profile): Promise<Run> {
  const { browser, url, app, upstream } = served
  // The browser and both servers have worked before: what is measured is the page.
  const warm = await browser.newContext(profile.device)
  await reachLive(await warm.newPage(), url)
  await warm.close()

  const context = await browser.newContext(profile.device)
  await watch(context)
  const first = await firstVisit(context, url, profile)
  const repeat = await laterVisit(context, url, profile, 'repeat')
  const isInstalled = await hasServiceWorker(context, url)
  await app.close()
  await upstream.close()
  await context.setOffline(true)
  const offline = isInstalled ? await laterVisit(context, url, profile, 'offline') : {}
  await context.close()
  return { ...first, ...repeat, ...offline }
}

async function firstVisit(context: BrowserContext, url: string, profile: Profile): Promise<Run> {
  const transfers = watchTransfers(context)
  const page = await context.newPage()
  const session = await applyProfile(page, profile)
  await countThreadTime(session)
  const endTrace = await traceTasks(page)
  await reachLive(page, url)
  await quiet(page, transfers)
  const seen = await seenIn(page)
  const run: Run = { ...timesOf(seen), ...workOf(await endTrace()), ...bytesOf(transfers(), seen) }
  run['main thread ms'] = await mainThreadTime(session)
  run['heap MB'] = await heapSize(session)
  run['elements'] = seen.elements
  if (!profile.device.isMobile) Object.assign(run, await interactions(page, session))
  await page.close()
  return run
}

async function laterVisit(context: BrowserContext, url: string, profile: Profile, name: string): Promise<Run> {
  const page = await context.newPage()
  await applyProfile(page, profile)
  const endTrace = await traceTasks(page)
  try {
    await page.goto(url, { timeout: PATIENCE })
    await reached(page, 'landscape:first-results')
    const showsLive = await page.getByText(LIVE_NAME).count()
    await page.waitForTimeout(1000)
    const seen = await seenIn(page)
    const work = workOf(await endTrace())
    return {
      [`${name}: FCP ms`]: seen.fcp,
      [`${name}: first results ms`]: seen.firstResults,
      [`${name}: TBT ms`]: blockedTime(seen, 0),
      [`${name}: TBT, work alone ms`]: work['TBT, work alone ms'],
      [`${name}: CLS`]: seen.cls,
      [`${name}: first results are the live file's (1 = yes)`]: Math.min(1, showsLive),
    }
  } catch {
    // A page that does not come has no figures; the table says that they are not available.
    return {}
  } finally {
    await endTrace()
    await page.close()
  }
}

async function reached(page: Page, mark: string): Promise<void> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, { timeout: 60_000 })
}

async function reachLive(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await reached(page, 'landscape:live')
}

/** Waits until nothing has been fetched for a while: prefetch and the service worker begin after the live file. */
async function quiet(page: Page, transfers: () => Transfer[]): Promise<void> {
  // They begin 5 seconds after the start at the latest.
  await page.waitForTimeout(3000)
  for (let before = -1, waited = 0; before !== transfers().length && waited < PATIENCE; waited += QUIET) {
    before = transfers().length
    await page.waitForTimeout(QUIET)
  }
}

async function hasServiceWorker(context: BrowserContext, url: string): Promise<boolean> {
  const page = await context.newPage()
  await page.goto(url)
  const isActive = await page.evaluate(async (patience) => {
    const registered = await navigator.serviceWorker.getRegistration()
    if (!registered) return false
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience))
    return Promise.race([navigator.serviceWorker.ready.then(() => true), late])
  }, PATIENCE)
  await page.close()
  return isActive
}
