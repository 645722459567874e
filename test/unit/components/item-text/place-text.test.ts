import { afterEach, expect, it } from 'vitest'
import { placeText, placeTextOf } from '../../../../src/components/item-text/place-text.ts'
import { pathText } from '../../../../src/domain/landscape/paths.ts'
import { startI18n } from '../../../../src/i18n/i18n.ts'

afterEach(() => startI18n('en'))

const mesh = { category: 'Orchestration & Management', subcategory: 'Service Mesh' }

it('writes a place in the language of the interface', async () => {
  expect(placeText(mesh)).toBe('Orchestration & Management / Service Mesh')
  await startI18n('fr')
  expect(placeText(mesh)).toBe('Orchestration et gestion / Maillage de services')
  expect(placeTextOf(pathText(mesh))).toBe('Orchestration et gestion / Maillage de services')
})

it('leaves other places as they are written', async () => {
  await startI18n('fr')
  expect(placeTextOf('Harbours / Deep / Shallow')).toBe('Harbours / Deep / Shallow')
  expect(placeTextOf('')).toBe('')
})
