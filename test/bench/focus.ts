import { readFileSync } from 'node:fs'
import { buildAssets } from '../../src/build/assets.ts'
import { buildExtract } from '../../src/build/extract-assets.ts'
import { FOCUS_AREAS, type Item, type Landscape } from '../../src/domain/landscape/landscape.ts'
import { loadLandscape } from '../../src/pipeline/load.ts'
import { sharedFile } from '../support/landscape-files.ts'

/** How well rules alone find what our decisions say, for one area. */
type RuleQuality = { area: string; precision: number; recall: number; f1: number; decided: number }

/**
 * Holds the rules for focus areas against our own decisions, item by item over the whole landscape file, as if nothing
 * were known. Without the shared file there are no descriptions, and the figures are lower.
 */
function measureRules(): { rows: RuleQuality[]; micro: number; macro: number; file: string } {
  const known = buildExtract('data').landscape
  const file = sharedFile('cncf-2026-08-07.yml') ?? 'data/landscape.yml'
  const text = readFileSync(file, 'utf8')
  // What the application would show if it were built with KNOWLEDGE=hidden.
  const hidden = JSON.parse(buildAssets('data', 'hidden').get('landscape') ?? '') as Landscape
  const guessed = loadLandscape(text, hidden).items
  const decided = new Map(loadLandscape(text, known).items.map((item) => [item.id, item]))
  const totals = { hit: 0, guessed: 0, decided: 0 }
  const rows = FOCUS_AREAS.map((area): RuleQuality => {
    const has = (item: Item | undefined) => item?.areas.includes(area) ?? false
    const hit = guessed.filter((item) => has(item) && has(decided.get(item.id))).length
    const all = guessed.filter(has).length
    const right = [...decided.values()].filter(has).length
    totals.hit += hit
    totals.guessed += all
    totals.decided += right
    return { area, precision: hit / all, recall: hit / right, f1: (2 * hit) / (all + right), decided: right }
  })
  return {
    rows,
    micro: (2 * totals.hit) / (totals.guessed + totals.decided),
    macro: rows.reduce((sum, row) => sum + row.f1, 0) / rows.length,
    file: file === 'data/landscape.yml' ? 'the extract (no descriptions)' : 'the landscape file',
  }
}

/** The rules' quality as a table. */
export function benchFocus(): ReturnType<typeof measureRules> {
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
  return focus
}
