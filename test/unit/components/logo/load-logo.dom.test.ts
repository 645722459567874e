import { afterEach, expect, it, vi } from 'vitest'

import { fitSize, isSvg, toImage } from '../../../../src/components/logo/load-logo.ts'

it.each([
  ['wide', [300, 20], [76, 5]],
  ['high', [20, 300], [5, 76]],
  ['square', [64, 64], [76, 76]],
  ['small', [10, 5], [76, 38]],
  ['a thread', [4000, 1], [76, 1]],
  ['without measures', [0, 0], [76, 76]],
])('a logo that is %s is fitted whole into its square', (_, [naturalWidth = 0, naturalHeight = 0], size) => {
  expect(fitSize({ naturalWidth, naturalHeight }, 76)).toEqual(size)
})

/** What an image element is given: jsdom draws nothing. */
const given: string[] = []

afterEach(() => {
  vi.unstubAllGlobals()
  given.length = 0
})

async function picture(
  text: string | Uint8Array<ArrayBuffer>,
  type = 'image/svg+xml',
): Promise<HTMLImageElement | string> {
  const decode = function (this: HTMLImageElement) {
    given.push(this.src)
    return Promise.resolve()
  }
  vi.stubGlobal('Image', function () {
    return Object.assign(document.createElement('img'), { decode })
  })
  const bytes = typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text
  return toImage('a.svg', { bytes, type }).catch((error: unknown) => (error instanceof Error ? error.name : 'unknown'))
}

it('an image contains the validated text, without its XML declaration', async () => {
  const image = await picture('<?xml version="1.0" encoding="UTF-16"?><svg id="é%"/>')
  expect(image instanceof HTMLImageElement && isSvg(image)).toBe(true)
  expect(given).toEqual(['data:image/svg+xml;charset=utf-8,%3Csvg%20id%3D%22%C3%A9%25%22%2F%3E'])
})

const gif = new Uint8Array(Buffer.from('GIF89a\x02\x00\x01\x00', 'latin1'))
const huge = new Uint8Array(Buffer.from('GIF89a\xff\xff\xff\xff', 'latin1'))

it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
  ['that would draw without end', '<svg><g id="a"><use href="#a"/></g></svg>', 'image/svg+xml'],
  ['that is a page', '<!doctype html><title>Sign in</title>', 'image/svg+xml'],
  ['that is an SVG by another name', '<svg/>', 'image/png'],
  ['that is text', 'Not found', 'text/plain'],
  ['of too many pixels', huge, 'image/gif'],
])('no image element sees a file %s', async (_, file, type) => {
  expect(await picture(file, type)).toBe('LogoMissingError')
  expect(given).toEqual([])
})

it('a raster image is unchanged', async () => {
  const image = await picture(gif, 'image/gif')
  expect(image instanceof HTMLImageElement && isSvg(image)).toBe(false)
  expect(given).toEqual([`data:image/png;base64,${Buffer.from(gif).toString('base64')}`])
})
