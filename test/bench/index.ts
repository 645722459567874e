import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKS_FOLDER } from '../support/paths.ts'
import { measureRules } from './focus.ts'

// `npm run bench`: what the application costs and how good its rules are, as a table here and as JSON in a file that
// git does not see.

const focus = measureRules()
const percent = (value: number) => value.toFixed(3)

console.log(`Focus areas by rules alone, against our decisions, over ${focus.file}`)
console.table(
  focus.rows.map((row) => ({
    area: row.area,
    precision: percent(row.precision),
    recall: percent(row.recall),
    F1: percent(row.f1),
    decided: row.decided,
  })),
)
console.log(`micro F1 ${percent(focus.micro)}, macro F1 ${percent(focus.macro)}`)

mkdirSync(CHECKS_FOLDER, { recursive: true })
writeFileSync(join(CHECKS_FOLDER, 'bench.json'), JSON.stringify({ focus }, null, 2))
