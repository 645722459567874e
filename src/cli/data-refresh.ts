import { parseArgs } from 'node:util'
import { isoDate } from '../lib/dates.ts'
import { readSettings } from '../build/settings.ts'
import { logosStep } from '../refresh/logos/logos-step.ts'
import { refresh, REFRESH_PARTS, type RefreshOptions } from '../refresh/refresh.ts'
import { readRefreshSettings } from '../refresh/settings.ts'

const USAGE = `usage: npm run -s data:refresh -- [--only ${REFRESH_PARTS.join('|')}] [--accept] [--date YYYY-MM-DD] [--data FOLDER]`

try {
  const { report, exitCode } = await refresh(optionsFrom(process.argv.slice(2)))
  process.stdout.write(`${JSON.stringify(report)}\n`)
  for (const { source, why } of report.refused) process.stderr.write(`refused: ${source}: ${why}\n`)
  for (const { source, why } of report.missing) process.stderr.write(`missing: ${source}: ${why}\n`)
  process.exitCode = exitCode
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

/** @throws Error with the usage for an unknown option or value */
function optionsFrom(args: string[]): RefreshOptions {
  const { only, accept, date, data } = read(args)
  const part = REFRESH_PARTS.find((name) => name === only)
  const day = isoDate(date)
  if ((only !== undefined && part === undefined) || day === undefined) throw new Error(USAGE)
  return {
    folder: data,
    settings: readRefreshSettings(process.env),
    date: day,
    only: part,
    isAccepted: accept,
    logos: logosStep(readSettings(process.env).logoUrl),
    log: (line) => process.stderr.write(`${line}\n`),
  }
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        accept: { type: 'boolean', default: false },
        date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        data: { type: 'string', default: 'data' },
      },
    }).values
  } catch {
    throw new Error(USAGE)
  }
}
