import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  fileOfRepositories,
  knownId,
  someRepositories,
  startScenario,
  type Scenario,
} from '../../support/refresh/scenario.ts'
import { plain } from '../../support/refresh/stand-in.ts'
import { jsonAnswer } from '../../support/refresh/json-answer.ts'
import type { Answer } from '../../support/upstream-faults.ts'

const KNOWN = knownId()
const REPOSITORIES = [
  `made-up/${KNOWN}`,
  'hashicorp/terraform',
  'hashicorp/nomad',
  'emqx/emqx',
  ...someRepositories(116),
]
const TEXT = fileOfRepositories(REPOSITORIES)

let scenario: Scenario
beforeEach(async () => {
  scenario = await startScenario(TEXT)
})
afterEach(async () => scenario.close())

/** The rows of a sheet, by their first value. */
function sheet(name: string): ReadonlyMap<string, unknown[]> {
  const [, ...lines] = (scenario.files().get(`facts/${name}.jsonl`) ?? '\n').trimEnd().split('\n')
  return new Map(lines.map((line) => JSON.parse(line) as unknown[]).map((row) => [String(row[0]), row]))
}

const repository = (name: string) => {
  const found = scenario.standIn.world.repositories.get(name)
  if (!found) throw new Error(`The world has no ${name}`)
  return found
}

describe('a refresh', () => {
  it('writes what the sources say, and the same again changes nothing', async () => {
    const first = await scenario.run()
    expect(first).toMatchObject({ exitCode: 0, report: { missing: [], refused: [], leftOut: [] } })
    expect(first.report.written).toEqual(
      expect.arrayContaining(['landscape.yml', 'facts/github.jsonl', 'facts/landscape.jsonl', 'SOURCE.md']),
    )
    // Four further ones are ours.
    expect(sheet('github').size).toBe(REPOSITORIES.length + 4)
    const { name, licence, stars, forks } = repository('owner-1/project-1')
    expect(sheet('github').get(name)).toEqual(expect.arrayContaining([licence, stars, forks]))
    expect(sheet('github').get('hashicorp/terraform')?.[1]).toBeNull()
    const files = scenario.files()
    const second = await scenario.run()
    expect([second.exitCode, second.report.written]).toEqual([0, []])
    expect(scenario.files()).toEqual(files)
  })

  it('writes no name, company or address of a person', async () => {
    await scenario.run()
    const all = [...scenario.files()].filter(([path]) => path.startsWith('facts/')).map(([, text]) => text).join('\n') // prettier-ignore
    expect(all).not.toMatch(/Invented|secret-login|Company \d/)
  })

  it('names day and terms of every source in SOURCE.md', async () => {
    await scenario.run()
    const page = scenario.files().get('SOURCE.md') ?? ''
    for (const text of ['as of **2026-11-30**', 'GraphQL API', 'OpenSSF Scorecard', 'CC BY 4.0', 'MIT', 'endoflife.date']) expect(page).toContain(text) // prettier-ignore
  })

  it('without a token asks what needs none, which is no failure', async () => {
    const { exitCode, report } = await scenario.run({ env: { GITHUB_TOKEN: '' } })
    expect([exitCode, report.leftOut]).toEqual([0, [{ source: 'github', why: 'GITHUB_TOKEN is not set' }]])
    expect(scenario.standIn.requests).not.toContain('github')
    expect(sheet('landscape').size).toBe(REPOSITORIES.length)
  })

  it.each([
    ['landscape', ['file'], ['SOURCE.md', 'landscape.yml']],
    ['facts', ['endoflife', 'github', 'landscape', 'maintainers', 'scorecard'], undefined],
    ['logos', [], []],
  ] as const)('only of %s asks for nothing else', async (only, services, written) => {
    const { exitCode, report } = await scenario.run({ only })
    expect([...new Set(scenario.standIn.requests)].toSorted()).toEqual(services)
    if (written) expect(report.written.toSorted()).toEqual(written)
    else expect(report.written).not.toContain('landscape.yml')
    expect(exitCode).toBe(only === 'logos' ? 2 : 0)
  })

  it('ends with the logos, over the landscape that is written then', async () => {
    let items = 0
    const logos = async ({ landscape }: { landscape: { items: unknown[] } }) => {
      items = landscape.items.length
      return { report: { sheets: 4 }, missing: [{ source: 'logos', why: 'two are missing' }] }
    }
    const { exitCode, report } = await scenario.run({ logos })
    expect([items, exitCode, report.logos]).toEqual([REPOSITORIES.length, 2, { sheets: 4 }])
    expect(report.missing).toEqual([{ source: 'logos', why: 'two are missing' }])
  })
})

describe('what changes', () => {
  it('is in the report: renamed and archived repositories, licences, levels and knowledge', async () => {
    await scenario.run()
    const { standIn } = scenario
    standIn.github.renamed.set('owner-1/project-1', 'New-Owner/Project-1')
    repository('owner-2/project-2').archived = true
    const licensed = [...standIn.world.repositories.values()].find(
      ({ name, licence }) => name.startsWith('owner-') && licence === 'MIT',
    )
    if (licensed) licensed.licence = 'BUSL-1.1'
    standIn.world.text = fileOfRepositories([...REPOSITORIES.slice(1), 'owner-9/brand-new'])
    const { exitCode, report } = await scenario.run()
    expect(exitCode).toBe(0)
    expect(report.renamed).toEqual([{ from: 'owner-1/project-1', to: 'New-Owner/Project-1' }])
    expect(report.archived).toEqual(['owner-2/project-2'])
    expect(report.licences).toEqual([{ repository: licensed?.name, from: 'MIT', to: 'BUSL-1.1' }])
    expect(report.landscape).toMatchObject({ added: ['brand-new'], removed: [KNOWN] })
    const messages = report.knowledge.map(({ message }) => message)
    expect(messages).toContain('brand-new: no sentence')
    expect(messages.filter((message) => message.includes(`"${KNOWN}"`)).length).toBeGreaterThan(0)
    expect([...sheet('aliases').values()]).toEqual([['owner-1/project-1', 'New-Owner/Project-1', '2026-11-30']])
    // The row of the former name has gone, and is not missed.
    expect(sheet('github').has('owner-1/project-1')).toBe(false)
    expect((await scenario.run()).report.written).toEqual([])
  })

  it('a name that has a repository of its own again is no alias any more', async () => {
    scenario.standIn.github.renamed.set('owner-1/project-1', 'new/project-1')
    await scenario.run()
    scenario.standIn.github.renamed.clear()
    await scenario.run()
    expect(sheet('aliases').size).toBe(0)
  })

  it('on the first of a month is one line a repository in the history, once', async () => {
    await scenario.run({ date: '2026-12-01' })
    const history = scenario.files().get('facts/history.jsonl') ?? ''
    expect(history.trimEnd().split('\n')).toHaveLength(1 + REPOSITORIES.length + 4)
    expect(history).toContain('["2026-12-01","owner-1/project-1",')
    repository('owner-1/project-1').stars += 1
    await scenario.run({ date: '2026-12-01' })
    await scenario.run({ date: '2026-12-02' })
    expect(scenario.files().get('facts/history.jsonl')).toBe(history)
    await scenario.run({ date: '2027-01-01' })
    expect(scenario.files().get('facts/history.jsonl')?.startsWith(`${history}["2027-01-01",`)).toBe(true)
  })
})

describe('a source that cannot be had', () => {
  const html = () => plain(200, '<!doctype html><title>Sign in</title>')
  const faults: Record<string, (answer: Answer) => Answer | undefined> = {
    'drops connections': () => undefined,
    'fails': () => plain(500, 'Internal Server Error'), // prettier-ignore
    'answers a page': html,
    'answers half': ({ body, ...answer }) => ({ ...answer, body: body.subarray(0, body.length / 2) }),
    'answers nothing': ({ headers }) => ({ status: 200, headers, body: Buffer.alloc(0) }),
    'limits for an hour': () => ({ ...plain(429, ''), headers: { 'Retry-After': '3600' } }),
  }
  const names = { landscape: 'landscape', github: 'github', endoflife: 'support', scorecard: 'scorecard' } as const

  it.each([
    ...Object.keys(faults).map((what) => ['github', what] as const),
    ['landscape', 'answers half'],
    ['endoflife', 'answers half'],
    ['scorecard', 'fails'],
  ] as const)('%s that %s keeps its rows, and the others are written', async (service, what) => {
    await scenario.run({ date: '2026-11-29' })
    const before = scenario.files()
    const fault = faults[what]
    if (fault) scenario.standIn.faults.set(service, fault)
    const { exitCode, report } = await scenario.run()
    expect([exitCode, report.missing.map(({ source }) => source)]).toEqual([2, [names[service]]])
    const path = `facts/${names[service]}.jsonl`
    expect(scenario.files().get(path)).toBe(before.get(path))
    expect(report.written).toContain(service === 'github' ? 'facts/landscape.jsonl' : 'facts/github.jsonl')
    expect(JSON.stringify(report)).not.toContain(scenario.standIn.github.token)
  })

  it.each(['drops connections', 'fails', 'answers a page', 'answers nothing', 'limits for an hour'])(
    'as the landscape file that %s leaves everything as it is',
    async (what) => {
      const before = scenario.files()
      scenario.standIn.faults.set('file', faults[what] ?? html)
      const { exitCode, report } = await scenario.run()
      expect([exitCode, report.missing.map(({ source }) => source)]).toEqual([2, ['landscape file']])
      expect(scenario.files()).toEqual(before)
      expect(new Set(scenario.standIn.requests)).toEqual(new Set(['file']))
    },
  )

  it('as a list of maintainers that is a page is named, and nothing of it', async () => {
    scenario.standIn.faults.set('maintainers', html)
    const { exitCode, report } = await scenario.run()
    expect([exitCode, report.missing]).toEqual([2, [{ source: 'maintainers', why: 'the list of maintainers has no column Project, Maintainer Name, Company, Github Name' }]]) // prettier-ignore
  })
})

describe('GitHub', () => {
  it('is asked for half as many where it takes too long', async () => {
    scenario.standIn.github.most = 20
    const { exitCode } = await scenario.run()
    expect(exitCode).toBe(0)
    expect(sheet('github').size).toBe(REPOSITORIES.length + 4)
  })

  it('is asked again for what an answer lacks, and the rest keeps its rows and days', async () => {
    await scenario.run({ date: '2026-11-29' })
    const before = sheet('github').get('owner-1/project-1')
    scenario.standIn.github.failing.add('owner-1/project-1')
    repository('owner-2/project-2').stars += 1
    const { exitCode, report } = await scenario.run()
    expect([exitCode, report.missing]).toEqual([2, [expect.objectContaining({ source: 'github', why: expect.stringContaining('1 repositories') as string })]]) // prettier-ignore
    expect(sheet('github').get('owner-1/project-1')).toEqual([...(before ?? []), null, '2026-11-29'].slice(0, 9))
    expect(sheet('github').get('owner-2/project-2')?.[5]).toBe(repository('owner-2/project-2').stars)
    expect((await scenario.run()).report.written).toEqual([])
    scenario.standIn.github.failing.clear()
    await scenario.run()
    expect(sheet('github').get('owner-1/project-1')).toEqual(before)
  })

  it('is waited for when it limits requests', async () => {
    scenario.standIn.github.limits = { times: 2, headers: { 'Retry-After': '1' } }
    expect((await scenario.run()).exitCode).toBe(0)
  })

  it('has a repository no more: its row goes', async () => {
    await scenario.run()
    repository('owner-1/project-1').isGone = true
    expect((await scenario.run()).exitCode).toBe(0)
    expect(sheet('github').has('owner-1/project-1')).toBe(false)
  })

  it('says no word of a wrong token but that it was refused', async () => {
    const lines: string[] = []
    const { exitCode, report } = await scenario.run({ env: { GITHUB_TOKEN: 'wrong-secret' }, log: (line) => lines.push(line) }) // prettier-ignore
    expect([exitCode, report.missing]).toEqual([2, [{ source: 'github', why: 'GitHub answered with 401' }]])
    expect(JSON.stringify([report, lines])).not.toContain('wrong-secret')
    expect(scenario.standIn.requests.filter((service) => service === 'github')).toHaveLength(1)
  })
})

describe('a lie', () => {
  const all = () => [...scenario.standIn.world.repositories.values()]
  const lies: Record<string, { source: string; tell: () => void }> = {
    'half of the items are gone': { source: 'landscape file', tell: () => { scenario.standIn.world.text = fileOfRepositories(REPOSITORIES.slice(0, 30)) } }, // prettier-ignore
    'many repositories are gone': { source: 'github', tell: () => { for (const each of all().slice(0, 12)) each.isGone = true } }, // prettier-ignore
    'stars are doubled': { source: 'github', tell: () => { for (const each of all()) each.stars *= 2 } }, // prettier-ignore
    'many licences are others': { source: 'github', tell: () => { for (const each of all().slice(10, 40)) if (each.licence !== null) each.licence = 'WTFPL' } }, // prettier-ignore
    'everything is archived': { source: 'github', tell: () => { for (const each of all()) each.archived = true } }, // prettier-ignore
    'no licence is named': { source: 'github', tell: () => { for (const each of all()) each.licence = null } }, // prettier-ignore
    'the list of maintainers is cut': { source: 'maintainers', tell: () => scenario.standIn.faults.set('maintainers', ({ headers, body }) => ({ status: 200, headers, body: body.subarray(0, body.length / 2) })) }, // prettier-ignore
    'products are few': { source: 'support', tell: () => scenario.standIn.faults.set('endoflife', ({ body }) => jsonAnswer(200, fewer(JSON.parse(body.toString()) as Products))) }, // prettier-ignore
    'categories are empty': { source: 'landscape', tell: () => scenario.standIn.faults.set('landscape', () => jsonAnswer(200, [])) }, // prettier-ignore
  }
  type Products = { total: number; result: unknown[] }
  const fewer = (answer: Products) => ({ ...answer, total: 30, result: answer.result.slice(0, 30) })

  it.each(Object.keys(lies))('that %s is refused, and everything stays as it was', async (name) => {
    await scenario.run()
    const before = scenario.files()
    lies[name]?.tell()
    const { exitCode, report } = await scenario.run()
    expect([exitCode, report.written]).toEqual([3, []])
    expect(report.refused.map(({ source }) => source)).toContain(lies[name]?.source)
    expect(scenario.files()).toEqual(before)
  })

  it('is written where it is accepted, and said to be one', async () => {
    await scenario.run()
    lies['stars are doubled']?.tell()
    const { exitCode, report } = await scenario.run({ isAccepted: true })
    expect([exitCode, report.accepted.map(({ source }) => source)]).toEqual([0, ['landscape', 'github']])
    expect((await scenario.run()).report).toMatchObject({ written: [], accepted: [] })
  })

  it('that no repository has a star is one even at the first time', async () => {
    for (const each of all()) each.stars = 0
    const { exitCode, report } = await scenario.run()
    expect(exitCode).toBe(2)
    expect(report.missing).toEqual([{ source: 'github', why: 'GitHub answered that no repository has a star' }])
  })
})
