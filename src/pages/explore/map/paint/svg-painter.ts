import { wellFormed } from '../../../../lib/text.ts'
import { isolateDirection, type Logo, type Painter } from './painter.ts'

/** Characters that XML 1.0 cannot hold, not even escaped. */
// oxlint-disable-next-line no-control-regex -- control characters are the target
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function escapeXml(text: string): string {
  return wellFormed(text)
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Rounds to two decimals, to keep the file small. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escapeXml(value ?? '')}"`)
    .join('')
}

/** A painter whose drawing becomes the text of an SVG file. */
export type SvgPainter = Painter & { finish: (width: number, height: number, title: string) => string }

/**
 * Draws into the text of an SVG file.
 * @param font the family of all text
 * @param hrefOf returns a logo as a self-contained address
 */
export function svgPainter(font: string, hrefOf: (logo: Logo) => string): SvgPainter {
  const parts: string[] = []
  const add = (name: string, values: Record<string, string | number | undefined>, text?: string) =>
    parts.push(
      text === undefined
        ? `<${name}${attributes(values)}/>`
        : `<${name}${attributes(values)}>${escapeXml(text)}</${name}>`,
    )
  return {
    box: ({ x, y, width, height }, { radius, fill = 'none', stroke, lineWidth = 1, alpha }) =>
      add('rect', {
        x,
        y,
        width,
        height,
        rx: radius || undefined,
        fill,
        'fill-opacity': alpha === 1 ? undefined : alpha,
        stroke,
        'stroke-width': stroke && lineWidth,
      }),
    text: (text, x, y, { size, weight, fill, align = 'start' }) =>
      add(
        'text',
        // The middle of a line is about a third of its size above the baseline; `dominant-baseline` is not widely supported.
        { x, y: y + size * 0.35, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': align },
        isolateDirection(text),
      ),
    logo: (logo, { x, y, width, height }) => add('image', { x, y, width, height, href: hrefOf(logo) }),
    mark: (maturity, x, y, radius, colour, ground) => {
      const look = { stroke: colour, 'stroke-width': radius * 0.45, fill: maturity === 'graduated' ? colour : ground }
      if (maturity === 'archived') {
        add('rect', { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, ...look })
        add('path', {
          d: `M${round(x - radius)} ${round(y + radius)}l${round(2 * radius)} ${round(-2 * radius)}`,
          ...look,
        })
      } else add('circle', { cx: x, cy: y, r: radius, ...look })
      if (maturity === 'incubating') {
        add('path', {
          d: `M${round(x - radius)} ${round(y)}a${round(radius)} ${round(radius)} 0 0 0 ${round(2 * radius)} 0z`,
          fill: colour,
        })
      }
    },
    finish: (width, height, title) =>
      `<svg xmlns="http://www.w3.org/2000/svg"${attributes({
        width,
        height,
        viewBox: `0 0 ${round(width)} ${round(height)}`,
        'font-family': font,
        role: 'img',
      })}><title>${escapeXml(title)}</title>${parts.join('')}</svg>\n`,
  }
}
