import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { hostname, release, userInfo } from 'node:os'
import { join } from 'node:path'

import { chromium, type LaunchOptions } from '@playwright/test'

import { cacheFolder } from './cache-folder.ts'

const TRIAL_MS = 30_000

/** Why the browser did not start and open a page, or null when it did. */
async function trouble(options: LaunchOptions): Promise<string | null> {
  try {
    const browser = await chromium.launch({ ...options, timeout: TRIAL_MS })
    try {
      // A browser whose pages cannot start their sandbox comes up all the same.
      const page = await browser.newPage()
      await page.goto('about:blank', { timeout: TRIAL_MS })
    } finally {
      await browser.close()
    }
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The answer's file: another browser, user, kernel or container asks again. */
async function memoryFile(executablePath: string): Promise<string> {
  const { mtimeMs, size } = await stat(executablePath)
  const key = [executablePath, mtimeMs, size, userInfo().uid, release(), hostname()].join('\n')
  return join(await cacheFolder(), `sandbox-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`)
}

/**
 * Whether the browser's sandbox can start here: not for root, nor in many containers. Found out by starting
 * it once; the answer is remembered in the cache folder.
 * @throws Error with the browser's own words when it starts neither way
 */
export async function canSandbox(executablePath: string, options: LaunchOptions): Promise<boolean> {
  const memory = await memoryFile(executablePath)
  const known = await readFile(memory, 'utf8').catch(() => null)
  if (known !== null) return known === 'yes'
  const trial = { ...options, executablePath }
  // Chromium refuses to start its sandbox for root; no need to watch it do so.
  const isRoot = process.getuid?.() === 0
  const works = !isRoot && (await trouble({ ...trial, chromiumSandbox: true })) === null
  const why = works ? null : await trouble({ ...trial, chromiumSandbox: false })
  if (why !== null) throw new Error(`${executablePath} does not start: ${why}`)
  await writeFile(memory, works ? 'yes' : 'no')
  return works
}
