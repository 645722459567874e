import { expect, it } from 'vitest'
import { iconSprite } from '../../../src/build/icons.ts'
import { ICON_NAMES } from '../../../src/lib/icon-names.ts'

it('draws every icon of the interface as a symbol of its name, in the view box of the library', async () => {
  const symbols = [
    ...(await iconSprite()).matchAll(
      /<symbol id="([\w-]+)" viewBox="0 0 24 24">((?:<\w+(?: [\w-]+="[^"<>]+")+\/>)+)<\/symbol>/g,
    ),
  ]
  expect(symbols.map(([, name]) => name)).toEqual([...ICON_NAMES, 'markdown'])
})

it('draws the shapes of the library without its keys', async () => {
  const sprite = await iconSprite()
  expect(sprite).toContain('<symbol id="x" viewBox="0 0 24 24"><path d="M18 6 6 18"/><path d="m6 6 12 12"/></symbol>')
  expect(sprite).not.toContain(' key=')
})
