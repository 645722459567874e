import { describe, expect, it } from 'vitest'

import { buildExtract } from '../../../src/build/extract-assets.ts'
import type { FocusArea } from '../../../src/domain/landscape/landscape.ts'
import { loadLandscape, loadOtherLandscape } from '../../../src/pipeline/load.ts'

// Invented entries of landscapes that are about something else, and what each is for among our focus areas: nothing,
// unless it says so itself.

type Row = [category: string, subcategory: string, name: string, description: string, areas: FocusArea[]]
const ROWS: readonly Row[] = [
  ['Energy', 'Grid Operations', 'GridPilot', 'Edge computing for substations and smart meters', []],
  ['Energy', 'Monitoring', 'TurbineWatch', 'Monitors the vibration of wind turbines and alerts the crew', []],
  ['Energy', 'Forecasting', 'SunCast', 'Forecasts solar yield, with user authentication and a dashboard', []],
  ['Energy', 'Key Management', 'MeterKeys', 'Keeps the keys of meter cabinets', []],
  ['Energy', 'Simulation', 'LoadFlow', 'Batch simulation of power networks and their controllers', []],
  ['Automotive', 'Vehicle', 'DriveStack', 'Publish and subscribe between control units (pub/sub) in the car', []],
  ['Automotive', 'Security', 'DoorGuard', 'Detects intrusion into parked cars', []],
  ['Automotive', 'Edge', 'RoadBox', 'An edge computing box with an event bus for sensors', []],
  ['Automotive', 'Tracing', 'PartTrail', 'Traces spare parts from the supplier to the garage', []],
  ['Automotive', 'Logistics', 'ShipYard', 'Plans the loading of container ships', []],
  ['Film', 'Rendering', 'RayForge', 'Path tracing of light for animated films', []],
  ['Film', 'Streaming', 'ScreenFlow', 'Streams dailies to the director', []],
  ['Film', 'Tracing', 'InkLine', 'Traces the outlines of drawings', []],
  ['Film', 'Pipeline', 'ShotDesk', 'A schema registry of shots, assets and message queues for artists', []],
  ['Film', 'Scheduling & Orchestration', 'StageBook', 'Schedules actors, stages and the orchestra', []],
  ['Finance', 'Policy', 'RuleBook', 'Investment policies and their authorisation', []],
  ['Finance', 'Messaging', 'PayWire', 'Validates ISO 20022 messages', []],
  ['Finance', 'Streaming & Messaging', 'TickTape', 'Stock prices as they change', []],
  ['Finance', 'Identity', 'KnowMe', 'Authenticates customers by their passports', []],
  ['Finance', 'Logging', 'TimberBooks', 'Bookkeeping for forestry and logging', []],
  ['TODO Group', 'Policy', 'OSPO Handbook', 'How an open source programme office writes policies', []],
  ['TODO Group', 'Guardrail', 'Licence Lights', 'Red, amber and green for licences', []],
  ['TODO Group', 'Adopters', 'Riverbank', 'A bank with user authentication and distributed tracing of payments', []],
  ['Tools', 'Deployment', 'KubeSpread', 'Cluster API and multi-cluster management for Kubernetes', ['orchestration']],
  ['Tools', 'Storage', 'CrateShelf', 'A container registry for teams', ['registries']],
  ['Tools', 'Edge', 'KubeRim', 'Runs Kubernetes workloads at the edge', ['orchestration']],
  ['Tools', 'Tracing', 'SpanView', 'Distributed tracing of microservices', ['monitoring']],
  ['Tools', 'Security', 'PodLock', 'Signs container images', ['security']],
  ['Tools', 'Observability', 'SeeAll', 'Metrics of programs', ['monitoring']],
]

const entriesOf = (rows: readonly Row[]) =>
  rows.map(([, , name, description]) => ({
    name,
    description,
    homepage_url: `https://${name.toLowerCase().replaceAll(' ', '-')}.example/`,
  }))
const TEXT = JSON.stringify({
  landscape: [...new Set(ROWS.map(([category]) => category))].map((category) => {
    const own = ROWS.filter((row) => row[0] === category)
    return {
      name: category,
      subcategories: [...new Set(own.map(([, sub]) => sub))].map((sub) => ({
        name: sub,
        items: entriesOf(own.filter((row) => row[1] === sub)),
      })),
    }
  }),
})

const KNOWN = buildExtract('data').landscape
const FILES = {
  'another landscape': loadOtherLandscape(TEXT, KNOWN),
  'another landscape while nothing is known': loadOtherLandscape(TEXT),
  'a file on the command line': loadLandscape(TEXT, KNOWN),
}

describe.each(Object.entries(FILES))('of %s', (_what, landscape) => {
  it.each(ROWS)('%s / %s: %s (%s) is for %j', (_category, _sub, name, _text, areas) => {
    const item = landscape.items.find((one) => one.name === name)
    expect(item?.areas).toEqual(areas)
    if (areas.length === 0) expect(item).toMatchObject({ roles: [], signals: [] })
  })
})

it('an umbrella’s category of known projects keeps what its places say, and its neighbours’ do not borrow it', () => {
  const known = KNOWN.items.filter(({ category }) => category === 'Observability and Analysis').slice(0, 6)
  const of = (name: string, ...items: object[]) => ({ name, subcategories: [{ name: 'Monitoring', items }] })
  const text = JSON.stringify({
    landscape: [
      of(
        'Software',
        { name: 'NewWatch', description: 'Alerts' },
        ...known.map(({ name, homepageUrl, repositories }) => ({
          name,
          homepage_url: homepageUrl,
          repo_url: repositories[0]?.url,
        })),
      ),
      of('Rivers', { name: 'FloodWatch', description: 'Alerts' }),
    ],
  })
  const areasOf = (name: string) => loadOtherLandscape(text, KNOWN).items.find((item) => item.name === name)?.areas
  expect(areasOf('NewWatch')).toEqual(['monitoring'])
  expect(areasOf('FloodWatch')).toEqual([])
})
