import { BUDGETS, PEER } from './budgets.ts'
import { shown, type Figure } from './figures.ts'
import type { ProfileName } from './profiles.ts'

/** What holds on every machine and network. */
const EVERYWHERE: Readonly<Record<string, number>> = {
  'first results: requests': BUDGETS.firstResults.requests,
  'first results: all KB': BUDGETS.firstResults.bytes / 1024,
  'until live: own files': BUDGETS.ownFilesUntilLive,
  'after live: own KB': BUDGETS.afterLive / 1024,
  'whole visit: requests': BUDGETS.wholeVisit.requests,
  elements: BUDGETS.elements,
}

/** A figure a row, a profile a column, with what it may be where a budget says so; and how the peer compares. */
export function printVisits(figures: Record<ProfileName, Record<string, Figure>>, runs: number): void {
  const names = [
    ...new Set([...Object.values(figures).flatMap((one) => Object.keys(one)), 'offline: first results ms']),
  ]
  const profiles = Object.entries(figures) as [ProfileName, Record<string, Figure>][]
  console.log(`\nVisits: median of ${runs} (range)`)
  console.table(
    Object.fromEntries(
      names.map((name) => [
        name,
        Object.fromEntries(profiles.map(([profile, one]) => [profile, cell(name, one[name], profile)])),
      ]),
    ),
  )
  const phone = figures['slow phone']
  const share = (ours: number | undefined, theirs: number) => ((ours ?? Number.NaN) / theirs).toFixed(2)
  console.log(
    `Of what the peer needed when it was measured: requests ${share(phone['whole visit: requests']?.median, PEER.requests)}, ` +
      `own KB before the first results ${share(phone['first results: all KB']?.median, PEER.ownKb)}, ` +
      `logos KB ${share(phone['logos KB']?.median, PEER.logosKb)}, ` +
      `FCP on a slow phone ${share(phone['FCP ms']?.median, PEER.slowPhoneFcp)}`,
  )
}

function cell(name: string, figure: Figure | undefined, profile: ProfileName): string {
  const own: Readonly<Record<string, number>> = BUDGETS.visits[profile]
  const limit = own[name] ?? EVERYWHERE[name]
  if (figure === undefined || limit === undefined) return shown(figure)
  return `${shown(figure)} ${figure.median <= limit ? '≤' : '> !'} ${limit}`
}
