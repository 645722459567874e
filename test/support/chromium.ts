import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { chromium, type LaunchOptions } from '@playwright/test'

import { packagedChromium } from './chromium-packaged.ts'
import { canSandbox } from './chromium-sandbox.ts'

/** A browser, and how to start it. */
export interface FoundChromium {
  executablePath: string
  /** To be set on top of the process's own environment. */
  env: Record<string, string>
  args: string[]
  /** A CHROMIUM_PATH counts as installed. */
  source: 'installed' | 'playwright' | 'packaged'
}

type Candidate = Pick<FoundChromium, 'executablePath' | 'env' | 'source'>

/** Nothing that talks to the network on its own, and no first-run page. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
]

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const MAC_APPS = ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

function places(): string[] {
  const { PATH, LOCALAPPDATA, PROGRAMFILES, HOME } = process.env
  if (process.platform === 'darwin') return [...MAC_APPS, ...MAC_APPS.map((app) => join(HOME ?? '/', app))]
  if (process.platform === 'win32') {
    const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    return roots.flatMap((root) =>
      root === undefined
        ? []
        : ['Chromium', join('Google', 'Chrome')].map((name) => join(root, name, 'Application', 'chrome.exe')),
    )
  }
  const folders = (PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
}

function installed(): Candidate | null {
  const executablePath = places().find((place) => existsSync(place))
  return executablePath === undefined ? null : { executablePath, env: {}, source: 'installed' }
}

function playwrights(): Candidate | null {
  try {
    const executablePath = chromium.executablePath()
    return existsSync(executablePath) ? { executablePath, env: {}, source: 'playwright' } : null
  } catch {
    // Playwright builds none for this platform.
    return null
  }
}

async function packaged(): Promise<Candidate | null> {
  const found = await packagedChromium()
  return found === null ? null : { ...found, source: 'packaged' }
}

/** The browsers that may be had, the preferred first. */
async function candidates(): Promise<Candidate[]> {
  const { CHROMIUM_PATH, EXPLORER_BROWSER } = process.env
  if (CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== '' && EXPLORER_BROWSER !== 'packaged') {
    if (!existsSync(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH points at nothing: ${CHROMIUM_PATH}`)
    return [{ executablePath: CHROMIUM_PATH, env: {}, source: 'installed' }]
  }
  const pinned = EXPLORER_BROWSER === 'installed' ? null : await packaged()
  const others = EXPLORER_BROWSER === 'packaged' ? [] : [installed(), playwrights()]
  return [pinned, ...others].filter((one) => one !== null)
}

/** Ours and the browser's on top, as Playwright takes it. */
function environment(found: Candidate): Record<string, string> {
  const ours = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return { ...Object.fromEntries(ours), ...found.env }
}

/**
 * A Chromium for headless tests. The same everywhere, on Linux x64: the one of the npm package @sparticuz/chromium, whose
 * version the lock file holds, and which takes two thirds of the time of a distribution's. Elsewhere, or where it does not
 * start, an installed one or Playwright's own. CHROMIUM_PATH names another; EXPLORER_BROWSER=installed or packaged chooses.
 * Its arguments hold `--no-sandbox` only where the sandbox cannot start.
 * @throws Error that says what to do when there is none, or when none of those found starts
 */
export async function findChromium(): Promise<FoundChromium> {
  const troubles: string[] = []
  for (const found of await candidates()) {
    try {
      const sandbox = await canSandbox(found.executablePath, { args: ARGS, env: environment(found) })
      return { ...found, args: sandbox ? ARGS : [...ARGS, '--no-sandbox'] }
    } catch (error) {
      troubles.push(error instanceof Error ? error.message : String(error))
    }
  }
  if (troubles.length > 0) throw new Error(troubles.join('\n'))
  throw new Error(
    'No Chromium for the browser tests. Install Chromium or Chrome, set CHROMIUM_PATH to an executable, ' +
      'or run `npx playwright install chromium`.',
  )
}

/** The same as options of Playwright's `chromium.launch()`, which left alone turns the sandbox off. */
export function launchOptionsOf(found: FoundChromium): LaunchOptions {
  const { executablePath, args } = found
  return { executablePath, args, env: environment(found), chromiumSandbox: !args.includes('--no-sandbox') }
}
