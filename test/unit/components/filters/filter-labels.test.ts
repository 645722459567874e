import { describe, expect, it } from 'vitest'

import { filterLabel } from '../../../../src/components/filters/filter-labels.ts'
import { FILTER_NAMES, FILTERS, type FilterName } from '../../../../src/domain/results/filters.ts'
import { withFacts } from '../../../../src/facts/with-facts.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const LANDSCAPE = withFacts(
  makeLandscape(
    [makeItem({ name: 'A', licences: ['MIT', 'Apache License, Version 2.0'] })],
    [{ category: 'Wasm', subcategory: 'Tools & Co' }],
  ),
  { days: {}, facts: {} },
  false,
)

it.each<[FilterName, string, string]>([
  ['maturity', 'graduated', 'Graduated'],
  ['maturity', 'incubating', 'Incubating'],
  ['maturity', 'sandbox', 'Sandbox'],
  ['maturity', 'archived', 'Archived'],
  ['maturity', 'none', 'Not a CNCF project'],
  ['area', 'monitoring', 'Monitoring'],
  ['area', 'logging', 'Logging'],
  ['area', 'security', 'Security'],
  ['area', 'registries', 'Registries'],
  ['area', 'messaging', 'Messaging'],
  ['area', 'orchestration', 'Orchestration'],
  ['area', 'gardening', 'gardening'],
  ['signal', 'logs', 'Logs'],
  ['signal', 'smoke', 'smoke'],
  ['has', 'audit', 'A security audit'],
  ['has', 'repository', 'A public repository'],
  ['licence', 'apache-license-version-2-0', 'Apache License, Version 2.0'],
  ['licence', 'gone', 'gone'],
  ['has', 'specification', 'Specification'],
  ['has', 'end-user', 'End user'],
  ['has', 'wings', 'wings'],
  ['hide', 'archived', 'Hide archived'],
  ['category', 'wasm', 'Wasm'],
  ['category', 'wasm/tools-co', 'Tools & Co'],
  ['category', 'gone/away', 'gone/away'],
])('%s %s is called "%s"', (name, value, label) => {
  expect(filterLabel(name, value, LANDSCAPE)).toBe(label)
})

describe.each(FILTER_NAMES)('the values of %s', (name) => {
  it('are readable names, not ids', () => {
    for (const value of FILTERS[name].options(LANDSCAPE))
      expect(filterLabel(name, value, LANDSCAPE)).toMatch(/^\p{Lu}/u)
  })
})
