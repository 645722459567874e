import { createHash } from 'node:crypto'

import type { Item, Landscape } from '../../../src/domain/landscape/landscape.ts'
import { factsPath, factsRepository } from '../../../src/facts/facts-key.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'

/** A repository as the stand-ins for GitHub, the landscape's API and OpenSSF Scorecard know it. */
export interface StoodRepository {
  /** As GitHub writes it. */
  name: string
  licence: string | null
  archived: boolean
  stars: number
  forks: number
  contributors: number
  release: { tag: string; day: string } | null
  committed: string
  languages: Record<string, number>
  /** Null: Scorecard has no report. */
  score: number | null
  /** GitHub has no repository of this name any more. */
  isGone?: boolean
}

/** What the stand-ins answer with: the landscape file's text, and the repositories of its items by name in lower case. */
export interface World {
  text: string
  landscape: Landscape
  repositories: Map<string, StoodRepository>
}

/** Repositories whose licence GitHub does not name, as their licence is not one that it recognises. */
const WITHOUT_LICENCE = new Set(['hashicorp/terraform', 'hashicorp/nomad', 'emqx/emqx'])
const LICENCES = ['Apache-2.0', 'Apache-2.0', 'Apache-2.0', 'Apache-2.0', 'MIT', 'MIT', 'MPL-2.0', 'GPL-3.0', null]
const LANGUAGES = ['Go', 'Go', 'Go', 'Rust', 'Java', 'Python', 'TypeScript', 'C++']

/** A world over a landscape file: facts follow from the names of repositories alone, so that they are always the same. */
export function makeWorld(text: string, day = '2026-11-29'): World {
  const landscape = loadLandscape(text)
  const names = new Set(landscape.items.flatMap(repositoriesOf))
  // Further repositories of ours, which data/facts/matches.yml names.
  for (const name of ['fluent/fluent-bit', 'krakend/krakend-ce', 'open-telemetry/opentelemetry-collector', 'sigstore/cosign']) names.add(name) // prettier-ignore
  return { text, landscape, repositories: new Map([...names].map((name) => [name, makeRepository(name, day)])) }
}

function repositoriesOf(item: Item): string[] {
  if (item.kind !== 'technology') return []
  return [...item.repositories.map(({ url }) => factsPath(url)), factsRepository(item)].flatMap((name) => name ?? [])
}

function makeRepository(name: string, day: string): StoodRepository {
  const digest = createHash('sha256').update(name).digest()
  const share = (at: number) => digest.readUInt16BE(at) / 65_536
  const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(share(at) * list.length)] as T
  const stars = Math.round(10 ** (1 + share(0) * 4))
  const first = pick(LANGUAGES, 2)
  return {
    name,
    licence: WITHOUT_LICENCE.has(name) ? null : pick(LICENCES, 4),
    archived: share(6) < 0.05,
    stars,
    forks: Math.round(stars * share(8) * 0.4),
    contributors: 1 + Math.round(stars ** 0.6),
    release: share(10) < 0.15 ? null : { tag: `v${Math.floor(share(12) * 3)}.${Math.floor(share(14) * 90)}.${Math.floor(share(16) * 9)}`, day: daysBefore(day, Math.round(share(18) ** 3 * 1500)) }, // prettier-ignore
    committed: `${daysBefore(day, Math.round(share(20) ** 6 * 1000))}T09:10:11Z`,
    languages: { [first]: 900_000, Shell: Math.round(share(22) * 200_000), Makefile: 9000 },
    score: share(24) < 0.4 ? null : Math.round(20 + share(26) * 75) / 10,
  }
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}
