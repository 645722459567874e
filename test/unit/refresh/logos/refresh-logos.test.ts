import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { decodeSheets, type SheetTable } from '../../../../src/domain/logo/sheet-table.ts'
import { findCell } from '../../../../src/domain/logo/sheets.ts'
import type { ListedLogo } from '../../../../src/refresh/logos/list-logos.ts'
import { RASTER_LIMITS } from '../../../../src/refresh/logos/raster-limits.ts'
import { refreshLogos, type LogoReport } from '../../../../src/refresh/logos/refresh-logos.ts'
import { plainLogo, SLOW_BOMBS } from '../../../support/logo-drawings.ts'
import { PROJECT_ROOT } from '../../../support/paths.ts'

const NAMES = Array.from({ length: 30 }, (_, index) => `logo ${index}.svg`)
const LOGOS: ListedLogo[] = NAMES.map((name, index) => ({
  name,
  category: index < 12 ? 'First' : 'Second',
  isSmall: index < 28,
}))

let server: Server
let template: string
/** What the host answers with; nothing is 404. */
let files: Map<string, string>
let status: number | undefined
/** The folder after a first refresh, and its content. */
let first: string
let firstReport: LogoReport
let answers: { name: string; status: number }[]
let onAnswer: () => void
const folders: string[] = []

/** A folder of a test's own; that after a first refresh, unless it is to be empty. */
const newFolder = (from?: string) => {
  folders.push(mkdtempSync(join(tmpdir(), 'logos-')))
  const folder = folders.at(-1) as string
  if (from !== undefined) cpSync(from, folder, { recursive: true })
  return folder
}

/** What the host answers to a request for a logo. */
function answerOf(path: string, etagAsked: string | undefined) {
  const name = decodeURIComponent(path.slice(1))
  const file = files.get(name)
  const etag = `"${createHash('sha256')
    .update(file ?? '')
    .digest('hex')}"`
  const code = status ?? (file === undefined ? 404 : etagAsked === etag ? 304 : 200)
  answers.push({ name, status: code })
  onAnswer()
  const headers = { 'Content-Type': 'image/svg+xml', ETag: etag }
  return { code, headers, body: code === 200 ? file : undefined }
}

const fetcher = ((address: string, init?: RequestInit) => {
  const asked = new Headers(init?.headers).get('If-None-Match') ?? undefined
  const { code, headers, body } = answerOf(new URL(address).pathname, asked)
  return Promise.resolve(new Response(body, { status: code, headers }))
}) as typeof fetch

beforeAll(async () => {
  // A process of its own asks for real.
  server = createServer((request, response) => {
    const { code, headers, body } = answerOf(request.url ?? '', request.headers['if-none-match'])
    response.writeHead(code, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  template = `http://127.0.0.1:${(server.address() as AddressInfo).port}/{name}`
  prepare()
  first = newFolder()
  firstReport = await refresh(first)
})

afterAll(() => {
  server.close()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function prepare(): void {
  files = new Map(NAMES.map((name, index) => [name, plainLogo(index)]))
  status = undefined
  answers = []
  onAnswer = () => {}
}

beforeEach(prepare)

const refresh = (folder: string) => refreshLogos({ logos: LOGOS, template, folder, fetch: fetcher })

/** Every file below a folder with its content. */
function contentOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  return Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'base64')]))
}

const sheetsOf = (folder: string) =>
  decodeSheets(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as SheetTable)

it('draws every logo into its cell of the sheets, and asks for nothing a second time', async () => {
  const folder = newFolder(first)
  expect(firstReport).toMatchObject({ logos: 30, drawn: 30, changed: 30, missing: [], refused: [], unavailable: [] })
  const sheets = sheetsOf(folder)
  expect(sheets.names).toEqual(NAMES)
  expect(sheets.small.sheets.map(({ count }) => count)).toEqual([28])
  expect(sheets.large.sheets.map(({ count }) => count)).toEqual([12, 18])
  for (const [position, box] of sheets.boxes.entries()) {
    for (const level of [sheets.small, sheets.large]) {
      const cell = findCell(level, position, box)
      if (!cell) continue
      const { x: left, y: top, width, height } = cell
      const address = level.sheets[cell.sheet]?.address ?? ''
      const part = sharp(join(folder, 'sheets', address)).extract({ left, top, width, height })
      const { channels } = await sharp(await part.png().toBuffer()).stats()
      expect(channels[3]?.mean, `${NAMES[position]} fills its box`).toBeGreaterThan(245)
    }
  }
  const before = contentOf(folder)
  answers = []
  expect(await refresh(folder)).toMatchObject({ drawn: 30, changed: 0, isNew: false })
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([304]))
  expect(contentOf(folder)).toEqual(before)
})

it('draws only what has changed, and leaves out what the host has no longer', async () => {
  const folder = newFolder(first)
  files.set('logo 3.svg', plainLogo(100))
  files.delete('logo 4.svg')
  const report = await refresh(folder)
  expect(report).toMatchObject({ drawn: 29, changed: 2, missing: ['logo 4.svg'], isNew: true })
  expect(sheetsOf(folder).missing).toEqual(['logo 4.svg'])
  const fresh = newFolder()
  await refresh(fresh)
  expect(contentOf(folder)).toEqual(contentOf(fresh))
})

it('leaves out a bomb, which pages refuse, too', async () => {
  const folder = newFolder(first)
  files.set('logo 5.svg', SLOW_BOMBS['nested uses'] ?? '')
  const report = await refresh(folder)
  expect(report.refused).toEqual([{ name: 'logo 5.svg', why: 'draws too many elements' }])
  expect(sheetsOf(folder).missing).toEqual(['logo 5.svg'])
})

it('draws a logo later for which there was no time', async () => {
  const folder = newFolder()
  const limits = { ...RASTER_LIMITS, time: 0 }
  const report = await refreshLogos({ logos: LOGOS.slice(0, 1), template, folder, limits, fetch: fetcher })
  expect(report.refused).toEqual([{ name: 'logo 0.svg', why: 'takes too long' }])
  expect(await refreshLogos({ logos: LOGOS.slice(0, 1), template, folder, fetch: fetcher })).toMatchObject({
    drawn: 1,
    refused: [],
  })
})

it.each([500, 429])('leaves a host alone that answers %s, and all as it was', async (code) => {
  const folder = newFolder(first)
  const before = contentOf(folder)
  answers = []
  status = code
  const report = await refresh(folder)
  expect(report.unavailable).toHaveLength(30)
  expect(report).toMatchObject({ drawn: 30, changed: 0 })
  expect(answers.length, 'as many as were on their way').toBeLessThan(20)
  expect(contentOf(folder)).toEqual(before)
})

it('ends the same when it is killed and run again', async () => {
  const folder = newFolder()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/support/refresh-logos-child.ts', folder, template, JSON.stringify(LOGOS)],
    { cwd: PROJECT_ROOT, stdio: 'ignore' },
  )
  onAnswer = () => {
    if (answers.length === 17) child.kill('SIGKILL')
  }
  await new Promise((resolve) => child.once('exit', resolve))
  expect(answers.length).toBeLessThan(30)
  onAnswer = () => {}
  await refresh(folder)
  expect(contentOf(folder)).toEqual(contentOf(first))
})
