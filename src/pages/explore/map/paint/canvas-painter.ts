import { isolateDirection, type Painter } from './painter.ts'

/** Boxes with a smaller side have square corners, which look the same and draw much faster; pixels. */
const MIN_ROUNDED_SIZE = 14

/** Draws on a canvas. `font` is the family of all text. */
export function canvasPainter(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  font: string,
): Painter {
  context.textBaseline = 'middle'
  return {
    box: ({ x, y, width, height }, { radius, fill, stroke, lineWidth = 1, alpha = 1 }) => {
      if (fill && !stroke && (radius === 0 || Math.min(width, height) < MIN_ROUNDED_SIZE)) {
        context.globalAlpha = alpha
        context.fillStyle = fill
        context.fillRect(x, y, width, height)
        context.globalAlpha = 1
        return
      }
      context.beginPath()
      context.roundRect(x, y, width, height, radius)
      if (fill) {
        context.globalAlpha = alpha
        context.fillStyle = fill
        context.fill()
        context.globalAlpha = 1
      }
      if (!stroke) return
      context.lineWidth = lineWidth
      context.strokeStyle = stroke
      context.stroke()
    },
    text: (text, x, y, { size, weight, fill, align = 'start' }) => {
      context.font = `${weight} ${size}px ${font}`
      context.textAlign = align === 'middle' ? 'center' : 'left'
      context.fillStyle = fill
      context.fillText(isolateDirection(text), x, y)
    },
    logo: (logo, box) =>
      context.drawImage(
        logo.source,
        logo.x ?? 0,
        logo.y ?? 0,
        logo.width,
        logo.height,
        box.x,
        box.y,
        box.width,
        box.height,
      ),
    mark: (maturity, x, y, radius, colour, ground) => {
      context.lineWidth = radius * 0.45
      context.strokeStyle = colour
      context.fillStyle = maturity === 'graduated' ? colour : ground
      context.beginPath()
      if (maturity === 'archived') context.rect(x - radius, y - radius, 2 * radius, 2 * radius)
      else context.arc(x, y, radius, 0, 2 * Math.PI)
      context.fill()
      context.stroke()
      context.fillStyle = colour
      context.beginPath()
      if (maturity === 'incubating') context.arc(x, y, radius, 0, Math.PI)
      else if (maturity === 'archived') {
        context.moveTo(x - radius, y + radius)
        context.lineTo(x + radius, y - radius)
        context.stroke()
      }
      context.fill()
    },
  }
}
