const callbacks = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | undefined

/** Half a window's height above and below what one sees. */
const MARGIN = '50% 0px'

function watch(): IntersectionObserver {
  return (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) callbacks.get(target)?.()
    },
    { rootMargin: MARGIN },
  ))
}

/** Calls back once `element` is in sight or near it. @returns a function that stops waiting. */
export function whenNear(element: Element, callback: () => void): () => void {
  const stop = () => {
    callbacks.delete(element)
    observer?.unobserve(element)
  }
  callbacks.set(element, () => {
    stop()
    callback()
  })
  watch().observe(element)
  return stop
}
