import { readFileSync } from 'node:fs'
import { summarise } from '../domain/landscape/summary.ts'
import { COMMAND_LINE_LIMITS } from '../lib/limits.ts'
import { loadLandscape } from '../pipeline/load.ts'

const [file] = process.argv.slice(2)
if (!file) {
  console.error('usage: npm run -s data:check -- FILE')
  process.exit(2)
}
try {
  const landscape = loadLandscape(readFileSync(file, 'utf8'), undefined, COMMAND_LINE_LIMITS)
  console.log(JSON.stringify({ ...summarise(landscape), issues: landscape.issues }))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(2)
}
