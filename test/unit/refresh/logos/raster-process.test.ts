import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'

import { RASTER_LIMITS } from '../../../../src/refresh/logos/raster-limits.ts'
import { RasterProcess } from '../../../../src/refresh/logos/raster-process.ts'
import { drawing, plainLogo, REFUSED_BOMBS, SLOW_BOMBS } from '../../../support/logo-drawings.ts'

/** Enough for a plain logo on any machine. */
const PATIENT = { ...RASTER_LIMITS, time: 60_000 }
const processes: RasterProcess[] = []
const start = (limits = PATIENT) => {
  processes.push(new RasterProcess(limits))
  return processes.at(-1) as RasterProcess
}
const bytesOf = (text: string) => Buffer.from(text)
const sizeOf = async (png: Buffer) => {
  const { width, height } = await sharp(png).metadata()
  return [width, height]
}

afterAll(() => {
  for (const one of processes) one.close()
})

const patient = start()

it('draws logos without their margins, as large as a cell, and PNG files too', async () => {
  const wide = await patient.draw(bytesOf(plainLogo(0)))
  expect(wide.box).toEqual([60, 15])
  expect(await sizeOf(wide.png)).toEqual([158, 40])
  const high = await patient.draw(bytesOf(plainLogo(1)))
  expect(await sizeOf(high.png)).toEqual([40, 158])
  const png = await sharp(bytesOf(plainLogo(2)))
    .png()
    .toBuffer()
  expect((await patient.draw(png)).box).toEqual([60, 60])
})

it.each(Object.keys(REFUSED_BOMBS))('refuses %s, and draws the next logo in the same process', async (name) => {
  await expect(patient.draw(bytesOf(REFUSED_BOMBS[name] ?? ''))).rejects.toThrow(/./)
  const { pid } = patient
  expect((await patient.draw(bytesOf(plainLogo(2)))).box).toEqual([60, 60])
  expect(patient.pid).toBe(pid)
})

it('refuses a file that is too large, and pictures of too many pixels', async () => {
  await expect(patient.draw(new Uint8Array(RASTER_LIMITS.bytes + 1))).rejects.toThrow('too many bytes')
  const create = { width: 4001, height: 4000, channels: 3 as const, background: 'red' }
  const huge = await sharp({ create }).png({ palette: true }).toBuffer()
  expect(huge.byteLength).toBeLessThan(RASTER_LIMITS.bytes)
  await expect(patient.draw(huge)).rejects.toThrow('too many pixels')
})

it('reads and runs nothing: other files, scripts', async () => {
  const file = new URL('../../../../public/icon-192.png', import.meta.url).href
  await expect(patient.draw(bytesOf(drawing(`<image href="${file}" width="64" height="64"/>`)))).rejects.toThrow(
    'nothing is visible',
  )
  const script = '<script>while (true) {}</script>'
  const { box } = await patient.draw(bytesOf(drawing(`${script}<rect width="64" height="16"/>`)))
  expect(box).toEqual([60, 15])
})

it.each(Object.keys(SLOW_BOMBS))('ends %s after its time, and goes on with another process', async (name) => {
  const impatient = start({ ...PATIENT, time: 300 })
  await expect(impatient.draw(bytesOf(SLOW_BOMBS[name] ?? ''))).rejects.toThrow('takes too long')
  expect(impatient.pid).toBeUndefined()
})

it('ends a logo that takes too much memory, and goes on with another process', async () => {
  const create = { width: 6000, height: 6000, channels: 3 as const, background: 'red' }
  const png = await sharp({ create }).png({ palette: true }).toBuffer()
  const inner = `<image width="64" height="64" href="data:image/png;base64,${png.toString('base64')}"/>`
  expect(inner.length).toBeLessThan(RASTER_LIMITS.bytes)
  const small = start({ ...PATIENT, memory: 180_000_000 })
  await expect(small.draw(bytesOf(drawing(inner)))).rejects.toThrow('takes too much memory')
  expect((await small.draw(bytesOf(plainLogo(2)))).box).toEqual([60, 60])
})
