import { readFileSync } from 'node:fs'
import { summariseRefresh, type RefreshLine } from './summarise-refresh.ts'

const [file] = process.argv.slice(2)
if (!file) {
  console.error('usage: npm run -s data:summary -- REPORT.json')
  process.exit(2)
}
try {
  const line: RefreshLine = JSON.parse(readFileSync(file, 'utf8'))
  process.stdout.write(summariseRefresh(line))
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
