import { describe, expect, it } from 'vitest'
import { buildExtract } from '../../../../src/build/extract-assets.ts'
import { focusListing } from '../../../../src/domain/knowledge/focus-page.ts'
import { FOCUS_AREAS } from '../../../../src/domain/landscape/landscape.ts'

const { landscape } = buildExtract('data')

describe.each(FOCUS_AREAS)('the focus page of %s', (area) => {
  const listing = focusListing(landscape, area)

  it('shows every item of the area under a role or among the others', () => {
    const shown = new Set([...listing.byRole.flatMap((group) => group.items), ...listing.rest])
    const all = landscape.items.filter((item) => item.kind === 'technology' && item.areas.includes(area))
    expect(shown.size).toBe(all.length)
    expect(listing.total).toBe(all.length)
  })

  it('starts with graduated and incubating projects, the most mature first', () => {
    expect(listing.start.every((item) => item.maturity === 'graduated' || item.maturity === 'incubating')).toBe(true)
    const firstIncubating = listing.start.findIndex((item) => item.maturity === 'incubating')
    const rest = firstIncubating < 0 ? [] : listing.start.slice(firstIncubating)
    expect(rest.some((item) => item.maturity === 'graduated')).toBe(false)
  })
})

it('names Kubernetes before what scales it', () => {
  expect(focusListing(landscape, 'orchestration').start[0]?.name).toBe('Kubernetes')
})
