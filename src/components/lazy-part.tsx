import { createElement, use, type ComponentType, type FunctionComponent } from 'react'
import { loadTexts } from '../i18n/i18n.ts'
import type { TextPart } from '../i18n/parts.ts'

/** Thrown by a part whose code, style or text could not be had: nothing is broken, and it may be had later. */
export class PartMissingError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'PartMissingError'
  }
}

/** Style sheets that did not come. The build's loader asks for each once, so that a part would come back without. */
const lostStyles = new Set<HTMLLinkElement>()
globalThis.document?.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lostStyles.add(target)
  },
  { capture: true },
)

/** Asks again for the style sheets that did not come. Fails when one does not come again. */
async function restoreStyles(): Promise<void> {
  const restore = async (lost: HTMLLinkElement) => {
    const link = document.createElement('link')
    await new Promise((resolve, reject) => {
      Object.assign(link, { rel: 'stylesheet', href: lost.href, onload: resolve })
      link.onerror = () => reject(new Error(`${link.href} did not come`))
      lost.replaceWith(link)
    })
  }
  const lost = [...lostStyles]
  lostStyles.clear()
  await Promise.all(lost.map(restore))
}

/** A component whose code and text come when they are needed; `preload` asks for them before that. */
export type LazyPart<Props extends object> = FunctionComponent<Props> & { preload: () => Promise<void> }

/**
 * A component that is loaded with the parts of the text it needs. It suspends until both are there; once they are, it
 * renders at once, without a moment of its fallback.
 * @throws PartMissingError while rendering when one of them cannot be had; the next rendering tries again.
 */
export function lazyPart<Props extends object>(
  parts: readonly TextPart[],
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loading: Promise<ComponentType<Props>> | undefined
  const start = () => {
    if (loading) return loading
    const own = Promise.all([load(), loadTexts(...parts), lostStyles.size > 0 && restoreStyles()]).then(
      ([component]) => {
        // React reads what a promise came to from these, and need not suspend to learn it.
        void Object.assign(own, { status: 'fulfilled', value: component })
        return component
      },
      (error: unknown) => {
        loading = undefined
        throw new PartMissingError(error)
      },
    )
    return (loading = own)
  }
  function Part(props: Props) {
    return createElement(use(start()), props)
  }
  return Object.assign(Part, { preload: async () => void (await start()) })
}
