import { afterEach, describe, expect, it } from 'vitest'
import type { GuideFile } from '../../../src/build/knowledge-assets.ts'
import { readKnowledge } from '../../../src/build/knowledge-files.ts'
import { typesetText } from '../../../src/build/typography.ts'
import { startI18n } from '../../../src/i18n/i18n.ts'
import { placeLang, placeName } from '../../../src/i18n/place-names.ts'

afterEach(() => startI18n('en'))

describe('in French', () => {
  it('every place of ours has its French name', async () => {
    await startI18n('fr')
    const rows = Object.entries(readKnowledge<GuideFile>('data', 'guide'))
    const named = rows.map(([id]) => [id, placeName(id, 'English'), placeLang(id)])
    expect(named).toEqual(rows.map(([id, { fr }]) => [id, typesetText(fr.name, 'fr'), undefined]))
  })

  it('places of other landscapes keep their names, which are English', async () => {
    await startI18n('fr')
    expect(placeName('harbours/deep-water', 'Deep Water')).toBe('Deep Water')
    expect(placeLang('harbours/deep-water')).toBe('en')
    // A subcategory's name alone is not enough.
    expect(placeName('harbours/service-mesh', 'Service Mesh')).toBe('Service Mesh')
  })
})

it('in English, places are named as in the file, in the language of the page', async () => {
  await startI18n('fr')
  await startI18n('en')
  expect(placeName('runtime', 'Runtime')).toBe('Runtime')
  expect(placeLang('runtime')).toBeUndefined()
})
