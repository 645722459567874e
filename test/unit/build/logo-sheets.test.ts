import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { readSheets } from '../../../src/build/logo-sheets.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'))
  mkdirSync(join(folder, 'sheets'))
  writeFileSync(join(folder, 'sheets', 'a-1.webp'), 'content')
})

afterEach(() => rmSync(folder, { recursive: true }))

const write = (address: string) => {
  const level = { cell: 64, columns: 16, sheets: [{ address, count: 1 }] }
  const table = { small: level, large: { ...level, sheets: [] }, names: 'a.svg', boxes: 'ļ', missing: '' }
  writeFileSync(join(folder, 'index.json'), JSON.stringify(table))
}

it('a build has no sheets where there are none, or none are wanted', () => {
  expect(readSheets(folder)).toBeUndefined()
  write('a-1.webp')
  expect(readSheets('')).toBeUndefined()
})

it('reads the table and every sheet', () => {
  write('a-1.webp')
  const sheets = readSheets(folder)
  expect(sheets?.table.names).toBe('a.svg')
  expect([...(sheets?.contents ?? [])].map(([name, content]) => [name, String(content)])).toEqual([
    ['a-1.webp', 'content'],
  ])
})

it.each(['../index.json', 'a.svg', 'missing.webp'])('refuses a table that names %s', (address) => {
  write(address)
  expect(() => readSheets(folder)).toThrow(/is no table of logo sheets|ENOENT/)
})
