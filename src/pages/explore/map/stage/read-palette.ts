import { PROPERTIES, type Palette } from '../paint/palette.ts'

/** Reads the map's current colours and font at `element`. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span')
  probe.hidden = true
  element.append(probe)
  const style = getComputedStyle(probe)
  const entries = Object.entries(PROPERTIES).map(([name, property]) => {
    probe.style.color = `var(${property})`
    return [name, style.color]
  })
  const font = style.fontFamily
  probe.remove()
  return { ...toHex(Object.fromEntries(entries) as Record<keyof typeof PROPERTIES, string>), font }
}

/** Converts colours of any notation to `#rrggbb`, for files read by older programs. */
function toHex<C extends Record<string, string>>(colours: C): C {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return colours
  const hex = Object.entries(colours).map(([name, colour]) => {
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return [name, `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`]
  })
  return Object.fromEntries(hex) as C
}
