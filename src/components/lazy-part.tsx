import { createElement, use, type ComponentType, type FunctionComponent } from 'react'
import { loadTexts } from '../i18n/i18n.ts'
import type { TextPart } from '../i18n/parts.ts'

/** A component whose code and text come when they are needed; `preload` asks for them before that. */
export type LazyPart<Props extends object> = FunctionComponent<Props> & { preload: () => Promise<void> }

/**
 * A component that is loaded with the parts of the text it needs. It suspends until both are there; once they are, it
 * renders at once, without a moment of its fallback.
 * @throws while rendering, what the loading failed with; the next rendering tries again.
 */
export function lazyPart<Props extends object>(
  parts: readonly TextPart[],
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loading: Promise<ComponentType<Props>> | undefined
  const start = () => {
    if (loading) return loading
    const own = Promise.all([load(), loadTexts(...parts)]).then(
      ([component]) => {
        // React reads what a promise came to from these, and need not suspend to learn it.
        void Object.assign(own, { status: 'fulfilled', value: component })
        return component
      },
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return (loading = own)
  }
  function Part(props: Props) {
    return createElement(use(start()), props)
  }
  return Object.assign(Part, { preload: async () => void (await start()) })
}
