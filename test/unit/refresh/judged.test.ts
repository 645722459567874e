import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildExtract } from '../../../src/build/extract-assets.ts'
import { buildFacts, buildPackedFacts } from '../../../src/build/facts.ts'
import { FILTERS } from '../../../src/domain/results/filters.ts'
import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { listedFacts } from '../../../src/facts/listed.ts'
import { unpackFacts } from '../../../src/facts/page-table.ts'
import { withFacts } from '../../../src/facts/with-facts.ts'
import { fileOfRepositories, startScenario, type Scenario } from '../../support/refresh/scenario.ts'

/**
 * Forty repositories, judged before the filters were asked: what GitHub's stand-in says of the licence (empty: none, as for
 * a file that GitHub does not recognise), and what the filters have to find. Eight are restrictive, six of them by our rows
 * in data/facts/licences.yml, two by an identifier of GitHub's; ten are archived, one of each also the other.
 */
const JUDGED = `
hashicorp/terraform | | restrictive
hashicorp/nomad | | restrictive
emqx/emqx | | restrictive
mongodb/mongo | NOASSERTION | restrictive
cockroachdb/cockroach | NOASSERTION | restrictive
graylog2/graylog2-server | | restrictive
made-up/source-available | BUSL-1.1 | restrictive
made-up/elastic | Elastic-2.0 | restrictive archived
redis/redis | NOASSERTION |
elastic/elasticsearch | NOASSERTION |
huggingface/text-generation-inference | Apache-2.0 |
made-up/agpl | AGPL-3.0 |
made-up/gpl | GPL-3.0 |
made-up/mpl | MPL-2.0 |
made-up/mit | MIT |
made-up/apache | Apache-2.0 |
made-up/other | NOASSERTION |
made-up/none | |
made-up/archived-1 | Apache-2.0 | archived
made-up/archived-2 | MIT | archived
made-up/archived-3 | | archived
made-up/archived-4 | NOASSERTION | archived
made-up/archived-5 | GPL-3.0 | archived
made-up/archived-6 | MIT | archived
made-up/archived-7 | Apache-2.0 | archived
made-up/archived-8 | BSD-3-Clause | archived
made-up/archived-9 | Apache-2.0 | archived
made-up/open-1 | Apache-2.0 |
made-up/open-2 | Apache-2.0 |
made-up/open-3 | MIT |
made-up/open-4 | MIT |
made-up/open-5 | BSD-2-Clause |
made-up/open-6 | BSD-3-Clause |
made-up/open-7 | ISC |
made-up/open-8 | Unlicense |
made-up/open-9 | EPL-2.0 |
made-up/open-10 | LGPL-2.1 |
made-up/open-11 | LGPL-3.0 |
made-up/open-12 | CC0-1.0 |
made-up/open-13 | BSL-1.0 |`
  .trim()
  .split('\n')
  .map((line) => {
    const [repository = '', licence = '', judgement = ''] = line.split('|').map((part) => part.trim())
    return { repository, licence: licence || null, judgement: judgement.split(' ') }
  })
const judgedAs = (word: string) => JUDGED.filter(({ judgement }) => judgement.includes(word)).map(({ repository }) => repository) // prettier-ignore

let scenario: Scenario
let landscape: Landscape
beforeAll(async () => {
  scenario = await startScenario(fileOfRepositories(JUDGED.map(({ repository }) => repository)))
  for (const { repository, licence, judgement } of JUDGED) {
    const stood = scenario.standIn.world.repositories.get(repository)
    if (stood) Object.assign(stood, { licence, archived: judgement.includes('archived') })
  }
  // The name that the file has is a former one.
  scenario.standIn.github.renamed.set('made-up/archived-9', 'made-up/renamed')
  await scenario.run()
  const { list, details } = buildPackedFacts(scenario.folder)
  landscape = withFacts(buildExtract(scenario.folder).landscape, unpackFacts(list, details), false)
})
afterAll(async () => scenario.close())

/** The repositories that a filter's value finds, as the file names them. */
function found(filter: 'licence' | 'activity', value: string): string[] {
  const items = landscape.items.filter((item) => FILTERS[filter].valuesOf(item).includes(value))
  return items.map(({ repositories }) => repositories[0]?.url.replace('https://github.com/', '') ?? '')
}

it('forty are judged, eight of them restrictive and ten archived', () => {
  expect([JUDGED.length, judgedAs('restrictive').length, judgedAs('archived').length]).toEqual([40, 8, 10])
  expect(landscape.items).toHaveLength(40)
})

it('"source available" finds exactly the restrictive ones', () => {
  expect(found('licence', 'source-available').toSorted()).toEqual(judgedAs('restrictive').toSorted())
  expect(FILTERS.licence.options(landscape)).toContain('source-available')
})

it('"archived on GitHub" finds exactly the archived ones, under former names too', () => {
  expect(found('activity', 'archived').toSorted()).toEqual(judgedAs('archived').toSorted())
  expect(FILTERS.activity.options(landscape)).toContain('archived')
})

it('a landscape that has the new name already finds the same facts', () => {
  const { list, details } = buildPackedFacts(scenario.folder)
  const items = landscape.items.map((item) =>
    item.repositories[0]?.url.endsWith('archived-9')
      ? { ...item, facts: undefined, repositories: [{ url: 'https://github.com/made-up/renamed' }] }
      : item,
  )
  const later = withFacts({ ...landscape, items }, unpackFacts(list, details), false)
  const item = later.items.find(({ repositories }) => repositories[0]?.url.endsWith('renamed'))
  expect(item?.facts).toMatchObject({ isArchived: true, repository: 'made-up/renamed' })
})

it('the list of facts names the source and day of each', () => {
  const { days, byItem } = buildFacts(scenario.folder)
  const listed = (id: string) => listedFacts(byItem.get(id) ?? {}, days)
  const { facts, sources } = listed('elastic')
  expect(facts).toMatchObject({ licence: 'Elastic-2.0', sourceAvailableOnly: true, archived: true })
  expect(sources['archived']).toEqual({ source: 'https://github.com/made-up/elastic', day: '2026-11-30' })
  expect(sources['stars']).toEqual(sources['archived'])
  expect(sources['contributorsEver']).toEqual({ source: 'https://landscape.cncf.io/', day: '2026-11-30' })
  // Of the site's contributors nothing is said of the last twelve months.
  expect(facts['people12m']).toBeUndefined()
  expect(listed('mit').facts['archived']).toBe(false)
  const terraform = listed('terraform')
  expect(terraform.facts['licence']).toBe('BUSL-1.1')
  expect(terraform.sources['licence']?.source).toMatch(/^https:\/\/discuss\.hashicorp\.com\//)
})
