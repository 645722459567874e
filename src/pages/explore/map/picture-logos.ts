import { logoSize } from '../../../domain/map/detail.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import type { Logo } from './paint/painter.ts'
import { fetchLogo } from './stage/fetch-logo.ts'
import type { Wait } from '../../../components/logo/logo-loader.ts'

/** Logos fetched in parallel, and the timeout of each in milliseconds. */
const MAX_PARALLEL = 6
const LOGO_TIMEOUT_MS = 8000
/** A logo with this share of the pixels that it is drawn with looks sharp. */
const MIN_SHARPNESS = 0.8

/**
 * The logos of all matches, by file name; logos that cannot be fetched are left out.
 * @param scale image pixels per cell
 * @param fetched a cache of fetched logos, which is extended
 * @throws the signal's reason when it is aborted
 */
export async function pictureLogos(
  scene: MapScene,
  scale: number,
  fetched: Map<string, Logo>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<Map<string, Logo>> {
  const spans = new Map<string, number>()
  for (const { item, span } of scene.matches) {
    if (item.logo) spans.set(item.logo, Math.max(span, spans.get(item.logo) ?? 0))
  }
  const queue = [...spans]
  const logos = new Map<string, Logo>()
  let done = 0
  const fetchNext = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      signal.throwIfAborted()
      const [name, span] = next
      const size = logoSize(span * scale)
      const key = `${size} ${name}`
      const logo = fetched.get(key) ?? (await withTimeout(loadLogo(name, size)))
      // Do not wait for a paused host.
      if (logo && typeof logo !== 'function') {
        fetched.set(key, logo)
        logos.set(name, logo)
      }
      onProgress(++done / spans.size)
    }
  }
  await Promise.all(Array.from({ length: MAX_PARALLEL }, fetchNext))
  return logos
}

/** A logo from the build's sheets, or from its host if they do not know it. @throws when it cannot be loaded */
async function loadLogo(name: string, size: number): Promise<Logo | Wait | undefined> {
  const { loadSheetLogo } = await import('../../../components/logo/sheet-bitmaps.ts')
  const logo = await loadSheetLogo(name, size * MIN_SHARPNESS)
  return logo === 'unknown' ? fetchLogo(name, size) : logo
}

/** The result of a promise, or undefined if it rejects or times out. */
function withTimeout<V>(promise: Promise<V>): Promise<V | undefined> {
  return Promise.race([
    promise.catch(() => undefined),
    new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), LOGO_TIMEOUT_MS)
    }),
  ])
}
