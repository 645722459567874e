/** Red, green and blue of sRGB, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** The linear value of a channel, from 0 to 1 (sRGB's transfer function, IEC 61966-2-1). */
function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** The relative luminance of a colour, from 0 to 1 (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map(linear) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(first: Rgb, second: Rgb): number {
  const [lighter, darker] = [luminance(first), luminance(second)].toSorted((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** Parses `#rrggbb`; undefined for anything else. */
export function parseHex(text: string): Rgb | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text.trim())
  return match ? (match.slice(1).map((part) => Number.parseInt(part, 16)) as unknown as Rgb) : undefined
}

/** Kinds of colour blindness where one of the three receptors is missing. */
export const COLOUR_BLINDNESS = ['protanopia', 'deuteranopia', 'tritanopia'] as const
export type ColourBlindness = (typeof COLOUR_BLINDNESS)[number]

/** Transformation matrices of linear red, green and blue: Machado, Oliveira and Fernandes 2009, severity 1. */
const SEEN: Record<ColourBlindness, readonly Rgb[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Simulates the perception of a colour with colour blindness. */
export function simulate(colour: Rgb, kind: ColourBlindness): Rgb {
  const light = colour.map(linear)
  return SEEN[kind].map((row) => {
    const value = row.reduce((sum, weight, index) => sum + weight * (light[index] ?? 0), 0)
    const within = Math.min(1, Math.max(0, value))
    return Math.round(255 * (within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055))
  }) as unknown as Rgb
}

/**
 * The perceived difference of two colours: the distance in OKLab (Ottosson 2020), times 100. Below 2 they look the same;
 * small marks with different meanings need 10.
 */
export function difference(first: Rgb, second: Rgb): number {
  const [a, b] = [oklab(first), oklab(second)]
  return 100 * Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}

function oklab(colour: Rgb): number[] {
  const [red, green, blue] = colour.map(linear) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
