import { logoSize } from '../../../domain/map/detail.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import type { Logo } from './paint/painter.ts'
import { fetchLogo } from './stage/fetch-logo.ts'

/** Logos fetched at once, and the milliseconds that one may take. */
const AT_ONCE = 6
const LOGO_MS = 8000

/**
 * The logos of all that matches, by file name; those that do not come are left out.
 * @param scale dots of a cell
 * @param fetched what has been fetched before, which is added to
 * @throws the signal's reason when it is aborted
 */
export async function pictureLogos(
  scene: MapScene,
  scale: number,
  fetched: Map<string, Logo>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<Map<string, Logo>> {
  const spans = new Map<string, number>()
  for (const { item, span } of scene.matches) {
    if (item.logo) spans.set(item.logo, Math.max(span, spans.get(item.logo) ?? 0))
  }
  const waiting = [...spans]
  const logos = new Map<string, Logo>()
  let done = 0
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      signal.throwIfAborted()
      const [name, span] = next
      const size = logoSize(span * scale)
      const key = `${size} ${name}`
      const logo = fetched.get(key) ?? (await withinTime(fetchLogo(name, size)))
      // A picture does not wait for a host that is left alone.
      if (logo && typeof logo !== 'function') {
        fetched.set(key, logo)
        logos.set(name, logo)
      }
      onProgress(++done / spans.size)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return logos
}

/** What is promised, or undefined where that fails or takes too long. */
function withinTime<V>(promise: Promise<V>): Promise<V | undefined> {
  return Promise.race([
    promise.catch(() => undefined),
    new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), LOGO_MS)
    }),
  ])
}
