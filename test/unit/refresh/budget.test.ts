import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildPackedFacts } from '../../../src/build/facts.ts'
import { graphqlPoints } from '../../support/refresh/graphql-points.ts'
import { landscapeText } from '../../support/refresh/landscape-text.ts'
import { startScenario } from '../../support/refresh/scenario.ts'

it('over the whole landscape the first refresh passes, asks little, and pages stay small', async () => {
  const scenario = await startScenario(landscapeText(), { products: 1000 })
  const { exitCode, report } = await scenario.run()
  const { requests, github } = scenario.standIn
  expect([exitCode, report.refused, report.missing]).toEqual([0, [], []])
  // From 272 repositories to about a thousand: new rows are no change.
  expect(report.facts.github?.rows).toBeGreaterThan(950)
  const scorecards = requests.filter((service) => service === 'scorecard').length
  expect(requests.length - scorecards).toBeLessThanOrEqual(60)
  expect(github.points).toBeLessThanOrEqual(30)
  expect(scorecards).toBeGreaterThan(100)
  expect(scorecards).toBeLessThanOrEqual(150)
  const { list, details } = buildPackedFacts(scenario.folder)
  expect(brotliCompressSync(JSON.stringify(list)).length).toBeLessThan(20_000)
  expect(brotliCompressSync(JSON.stringify(details)).length).toBeLessThan(20_000)
  await scenario.close()
})

it.each([
  // The example of GitHub's documentation: 5,101 requests.
  ['query { viewer { login repositories(first: 100) { edges { node { id issues(first: 50) { edges { node { id labels(first: 60) { edges { node { id name } } } } } } } } } } }', 51], // prettier-ignore
  ['query { r0: repository(owner: "a", name: "b") { ...F } }\nfragment F on Repository { stargazerCount }', 1],
  ['query { a: repository(owner: "a", name: "b") { ...F } b: repository(owner: "a", name: "c") { ...F } }\nfragment F on Repository { issues(first: 100) { nodes { labels(first: 10) { totalCount } } } }', 2], // prettier-ignore
])('the stand-in counts points as GitHub does: %s', (query, points) => {
  expect(graphqlPoints(query)).toBe(points)
})
