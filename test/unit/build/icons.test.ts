import { expect, it } from 'vitest'
import { brandSymbol, ICON_FILES, iconSprite } from '../../../src/build/icons.ts'

it.each(Object.entries(ICON_FILES))(
  'file %s has every icon as a symbol of its name, in the view box of the library',
  async (_file, names) => {
    const sprite = await iconSprite(names)
    const symbols = [
      ...sprite.matchAll(/<symbol id="([\w-]+)" viewBox="0 0 24 24">((?:<\w+(?: [\w-]+="[^"<>]+")+\/>)+)<\/symbol>/g),
    ]
    expect(symbols.map(([, name]) => name)).toEqual(names)
  },
)

it('no icon stands in both files', () => {
  const all = Object.values(ICON_FILES).flat()
  expect(new Set(all).size).toBe(all.length)
})

it('draws the shapes of the library without its keys', async () => {
  const sprite = await iconSprite(['x'])
  expect(sprite).toContain('<symbol id="x" viewBox="0 0 24 24"><path d="M18 6 6 18"/><path d="m6 6 12 12"/></symbol>')
  expect(sprite).not.toContain(' key=')
})

it('has the mark of the application in its own colours, without strokes', () => {
  expect(brandSymbol()).toMatch(
    /^<symbol id="brand" viewBox="0 0 32 32" stroke="none">(<(rect|circle) [^<>]* fill="#[\da-f]{6}"\/>)+<\/symbol>$/,
  )
})
