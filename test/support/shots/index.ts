import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { sharedFile, sharedLogos } from '../landscape-files.ts'
import { PROJECT_ROOT } from '../paths.ts'
import { withServedApp } from '../served-app.ts'
import { DEVICES, LANGUAGES, SCHEMES, SHOTS, type Device } from './plan.ts'
import { takeShot } from './take.ts'

// `npm run shots`: a picture of every view, in both windows, themes and languages, and what is wrong with each.
//   --only explore,map   the views whose names begin so
//   --device phone  --scheme dark  --language fr   one of each alone
//   --full               the whole length of each page, not what a window shows
//   --out FOLDER         where the pictures go; `shots` unless told otherwise

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    device: { type: 'string' },
    scheme: { type: 'string' },
    language: { type: 'string' },
    full: { type: 'boolean', default: false },
    out: { type: 'string', default: join(PROJECT_ROOT, 'shots') },
  },
})
const only = values.only?.split(',') ?? ['']
const names = Object.keys(SHOTS).filter((name) => only.some((start) => name.startsWith(start)))
const chosen = <T extends string>(all: readonly T[], one: string | undefined) =>
  all.filter((value) => one === undefined || value === one)

const combinations = chosen(Object.keys(DEVICES) as Device[], values.device).flatMap((device) =>
  chosen(SCHEMES, values.scheme).flatMap((scheme) =>
    chosen(LANGUAGES, values.language).map((language) => ({ device, scheme, language })),
  ),
)
if (names.length === 0 || combinations.length === 0) throw new Error('No picture is called that')

/** Each fault, and the pictures that show it. */
const faults = new Map<string, string[]>()
let count = 0

if (values.only === undefined) rmSync(values.out, { recursive: true, force: true })
mkdirSync(values.out, { recursive: true })

const landscape = sharedFile('cncf-2026-08-07.yml') ?? join(PROJECT_ROOT, 'data', 'landscape.yml')
await withServedApp({ landscape, logos: sharedLogos() ?? undefined }, async ({ browser, url }) => {
  for (const combination of combinations) {
    for (const name of names) {
      const shot = SHOTS[name]
      if (!shot || (shot.device && shot.device !== combination.device)) continue
      const picture = [name, ...Object.values(combination)].join('.')
      const path = join(values.out, `${picture}.png`)
      const found = await takeShot({ browser, url, shot, ...combination, path, isWhole: values.full })
      for (const fault of found) {
        const row = `${name}: ${fault}`
        faults.set(row, [...(faults.get(row) ?? []), Object.values(combination).join(' ')])
      }
      count += 1
    }
  }
})

for (const [fault, where] of [...faults].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const places = where.length === combinations.length ? 'everywhere' : where.join(', ')
  console.log(`${fault}\n    ${places}`)
}
console.log(`${count} pictures in ${values.out}, ${faults.size} faults`)
process.exitCode = faults.size > 0 ? 1 : 0
