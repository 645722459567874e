import { factsPath } from '../../../src/facts/facts-key.ts'
import type { Item } from '../../../src/domain/landscape/landscape.ts'
import type { FactSheets } from '../../../src/facts/sheet.ts'
import { categoryPath } from '../../../src/refresh/landscape-api.ts'
import type { Answer } from '../upstream-faults.ts'
import { jsonAnswer } from './json-answer.ts'
import type { World } from './world.ts'

const LICENCE_NAMES: Readonly<Record<string, string>> = {
  'Apache-2.0': 'Apache License 2.0',
  MIT: 'MIT License',
  'MPL-2.0': 'Mozilla Public License 2.0',
  'GPL-3.0': 'GNU General Public License v3.0',
}

/**
 * The answer of the landscape's API: crates/cli/src/build/api.rs of cncf/landscape2 for the items, and
 * `RepositoryGithubData` in crates/core/src/data.rs for what it says of repositories.
 * @returns undefined for other addresses
 */
export function landscapeApiAnswer(path: string, { landscape, ...world }: World): Answer | undefined {
  const category = /^\/categories\/([^/]+)\/all\.json$/.exec(path)?.[1]
  if (category === undefined && path !== '/projects/all.json') return undefined
  const name = landscape.categories.find((each) => categoryPath(each.name) === decodeURIComponent(category ?? ''))?.name
  // Members have an address of their own.
  if (category !== undefined && (name === undefined || name === 'CNCF Members')) return jsonAnswer(404, 'Not Found')
  const items = landscape.items.filter((item) => (category === undefined ? item.maturity : item.category === name))
  return jsonAnswer(200, items.map((item) => writtenItem(item, world))) // prettier-ignore
}

function writtenItem(item: Item, { repositories }: Pick<World, 'repositories'>): object {
  return {
    category: item.category,
    homepage_url: item.homepageUrl ?? '',
    id: `${categoryPath(item.category)}--${categoryPath(item.subcategory)}--${categoryPath(item.name)}`,
    logo_url: `https://landscape.cncf.io/logos/${item.id}.svg`,
    name: item.name,
    subcategory: item.subcategory,
    ...(item.maturity !== undefined && { maturity: item.maturity }),
    ...(item.repositories.length > 0 && {
      repositories: item.repositories.map(({ url }, at) => {
        const found = repositories.get(factsPath(url) ?? '')
        return {
          url,
          ...(found && { languages: found.languages }),
          primary: at === 0,
          ...(found && {
            github_data: {
              contributors: { count: found.contributors, url: `${url}/graphs/contributors` },
              description: 'What it is.',
              generated_at: '2026-11-28T00:00:00Z',
              latest_commit: { url: `${url}/commit/0`, ts: found.committed },
              languages: found.languages,
              ...(found.release && {
                latest_release: {
                  ts: `${found.release.day}T10:00:00Z`,
                  url: `${url}/releases/tag/${found.release.tag}`,
                },
              }),
              ...(found.licence && { license: LICENCE_NAMES[found.licence] ?? found.licence }),
              participation_stats: [1, 2, 3],
              stars: found.stars,
              url,
            },
          }),
        }
      }),
    }),
  }
}

/** The answer of OpenSSF Scorecard: openapi.yaml of ossf/scorecard-webapp. */
export function scorecardAnswer(path: string, { repositories }: World): Answer | undefined {
  const name = /^\/projects\/github\.com\/([^/]+\/[^/]+)$/.exec(path)?.[1]
  if (name === undefined) return undefined
  const score = repositories.get(decodeURIComponent(name).toLowerCase())?.score ?? null
  if (score === null) return jsonAnswer(404, {})
  return jsonAnswer(200, {
    date: '2026-11-23',
    repo: { name: `github.com/${name}`, commit: '0'.repeat(40) },
    scorecard: { version: 'v5.3.0', commit: '1'.repeat(40) },
    score,
    checks: [{ name: 'License', score: 10, reason: 'license file detected', details: null, documentation: { short: 'Determines if the project has published a license.', url: 'https://github.com/ossf/scorecard/blob/main/docs/checks.md#license' } }], // prettier-ignore
  })
}

/** The answer of endoflife.date's API v1 to /products/full, as the stored sheet has the products. */
export function endoflifeAnswer({ support }: FactSheets): Answer {
  const result = support.rows.map(({ product, label, aliases = [], repositories, cycles }) => ({
    name: product,
    aliases,
    label,
    category: 'framework',
    tags: [],
    versionCommand: null,
    identifiers: (repositories as string[]).map((name) => ({ type: 'purl', id: `pkg:github/${name}` })),
    labels: { eoas: null, discontinued: null, eol: 'Security Support', eoes: null },
    links: { icon: null, html: `https://endoflife.date/${String(product)}`, releasePolicy: null },
    releases: (cycles as unknown[][]).map(([name, releaseDate, eoasFrom, eolFrom, latest, date]) => ({
      name,
      codename: null,
      label: name,
      releaseDate,
      isLts: false,
      ltsFrom: null,
      ...(eoasFrom !== null && { isEoas: false, eoasFrom }),
      isEol: eolFrom === true,
      eolFrom: eolFrom === true ? null : (eolFrom ?? null),
      isMaintained: true,
      latest: latest === null ? null : { name: latest, date, link: null },
    })),
  }))
  return jsonAnswer(200, {
    schema_version: '1.2.0',
    generated_at: '2026-11-29T00:10:11+00:00',
    total: result.length,
    result,
  })
}

/** A list of maintainers in the form of the foundation's, with invented people, as many as the stored sheet counts. */
export function maintainersCsv({ maintainers }: FactSheets): string {
  const lines = maintainers.rows.flatMap(({ project, maintainers: people, employers, largestEmployerShare }) => {
    const all = Number(people)
    const largest = Math.max(1, Math.round((all * Number(largestEmployerShare ?? 0)) / 100))
    return Array.from({ length: all }, (_, at) => {
      const company = at < largest ? 0 : Math.min(at - largest + 1, Number(employers) - 1)
      const name = at === 0 ? quoted(String(project)) : ''
      const person = `"Invented ""${at}"" Person"`
      return `${at === 0 ? 'Sandbox' : ''},${name},${person},Company ${company},secret-login-${at},${at === 0 ? 'https://example.org/OWNERS' : ''}`
    })
  })
  return `,Project,Maintainer Name,Company,Github Name,OWNERS/MAINTAINERS\n${lines.join('\n')}\n,,,,,\n`
}

function quoted(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
