import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import type { SheetTable } from '../domain/logo/sheet-table.ts'
import type { BuildSettings } from './settings.ts'

const MODULE = 'virtual:logo-sheets'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const level = v.strictObject({
  cell: count,
  columns: count,
  sheets: v.array(v.strictObject({ address: v.pipe(v.string(), v.regex(/^[\w-]+\.webp$/)), count })),
})
const table = v.strictObject({ small: level, large: level, names: v.string(), boxes: v.string(), missing: v.string() })

/**
 * Reads the table of sheets that `npm run data:refresh` wrote, with the content of each sheet.
 * @param folder `data/logos`
 * @returns undefined if there are no sheets
 * @throws Error if the table or a sheet is invalid
 */
export function readSheets(folder: string): { table: SheetTable; contents: ReadonlyMap<string, Buffer> } | undefined {
  const path = join(folder, 'index.json')
  if (folder === '' || !existsSync(path)) return undefined
  const parsed = v.safeParse(table, JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path} is no table of logo sheets: ${v.summarize(parsed.issues)}`)
  const { small, large } = parsed.output
  const contents = [...small.sheets, ...large.sheets].map(({ address }): [string, Buffer] => [
    address,
    readFileSync(join(folder, 'sheets', address)),
  ])
  return { table: parsed.output, contents: new Map(contents) }
}

/**
 * Emits the sheets of logos as hashed assets, and exports their table, with addresses, as `virtual:logo-sheets`. Without
 * sheets, as in a fresh checkout, the table is undefined.
 */
export function logoSheetsPlugin({ logoSheets }: BuildSettings): Plugin {
  let isBuild = false
  return {
    name: 'logo-sheets',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined
      // The server for development has no assets; there, logos come from their host.
      const sheets = isBuild ? readSheets(logoSheets) : undefined
      if (!sheets) return 'export const sheetTable = undefined'
      const addressOf = (name: string) => {
        const reference = this.emitFile({ type: 'asset', name: 'logos.webp', source: sheets.contents.get(name) ?? '' })
        return `import.meta.ROLLUP_FILE_URL_${reference}`
      }
      const levelCode = ({ cell, columns, sheets: listed }: SheetTable['small']) =>
        `{ cell: ${cell}, columns: ${columns}, sheets: [${listed
          .map((sheet) => `{ address: ${addressOf(sheet.address)}, count: ${sheet.count} }`)
          .join(', ')}] }`
      const { small, large, ...texts } = sheets.table
      return `export const sheetTable = { small: ${levelCode(small)}, large: ${levelCode(large)}, ...${JSON.stringify(texts)} }`
    },
  }
}
