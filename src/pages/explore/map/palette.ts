import type { Maturity } from '../../../domain/landscape.ts'

/** The map's colours, each with the custom property that the style sheet gives it. */
const PROPERTIES = {
  ground: '--page',
  category: '--surface',
  line: '--line',
  block: '--map-block',
  tile: '--tile',
  empty: '--map-empty',
  faint: '--map-faint',
  dot: '--map-dot',
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkOnTile: '--map-ink-on-tile',
  accent: '--accent',
  graduated: '--map-graduated',
  incubating: '--map-incubating',
  sandbox: '--map-sandbox',
  archived: '--map-archived',
} as const satisfies Record<Maturity, string> & Record<string, string>

/** The map's colours as they are in the theme of the moment, written so that every program reads them. */
export type Palette = Record<keyof typeof PROPERTIES, string> & { font: string }

/** What the map's colours and font are now, where `element` stands. */
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
  return { ...asHex(Object.fromEntries(entries) as Record<keyof typeof PROPERTIES, string>), font }
}

/** Colours of any notation as `#rrggbb`: a file should not depend on the newest. */
function asHex<C extends Record<string, string>>(colours: C): C {
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
