import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { readExtract } from '../../src/build/read-extract.ts'
import { listLogos } from '../../src/refresh/logos/list-logos.ts'
import { refreshLogos } from '../../src/refresh/logos/refresh-logos.ts'
import { sharedLogos } from '../support/landscape-files.ts'
import { startUpstream } from '../support/upstream.ts'
import { BUDGETS } from './budgets.ts'

/** Makes all sheets of the real logos, from the local upstream: their number, bytes and times beside what they may be. */
export async function benchLogos(): Promise<unknown> {
  const logos = sharedLogos()
  if (logos === null) {
    console.log('left out: the sheets of the real logos (no ../shared/logos)')
    return { leftOut: true }
  }
  const { landscape } = readExtract('data')
  const folder = mkdtempSync(join(tmpdir(), 'bench-logos-'))
  const upstream = await startUpstream({ landscape: { text: await readFile('data/landscape.yml', 'utf8') }, logos })
  try {
    const refresh = async () => {
      const start = performance.now()
      const template = `${upstream.url}/logos/{name}?sanitize=true`
      const report = await refreshLogos({ logos: listLogos(landscape), template, folder })
      return { report, seconds: (performance.now() - start) / 1000 }
    }
    const first = await refresh()
    const again = await refresh()
    const { small, large, drawn, missing, refused } = first.report
    const lacking = new Set([...missing, ...refused.map(({ name }) => name)])
    const items = landscape.items.filter(({ kind }) => kind === 'technology')
    const figures = {
      items: items.length,
      'items with a logo': items.filter(({ logo }) => logo !== undefined && !lacking.has(logo)).length,
      'logos drawn': drawn,
      'logos refused': refused.length,
      'small sheets': small.sheets,
      'small KB': Math.round(small.bytes / 1000),
      'large sheets': large.sheets,
      'large KB': Math.round(large.bytes / 1000),
      'first refresh s': Math.round(first.seconds),
      'second refresh s': Math.round(again.seconds),
      'changed by the second': again.report.changed,
    }
    console.table(figures)
    const { smallSheets, smallBytes } = BUDGETS.logoSheets
    const isOver = small.sheets > smallSheets || small.bytes > smallBytes || refused.length > 0
    console.log(isOver ? 'OVER what sheets may be' : `at most ${smallSheets} small sheets, ${smallBytes / 1000} KB`)
    return figures
  } finally {
    await upstream.close()
    rmSync(folder, { recursive: true })
  }
}
