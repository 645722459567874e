import { createContext, startTransition, use, useEffect, useState, type ReactNode } from 'react'

// Without a provider, nothing is prerendered.
const HydratedContext = createContext(true)

type Props = {
  /** Whether the children were prerendered by the build. */
  isPrerendered: boolean
  /** Called once all children are hydrated; immediately where nothing is prerendered. */
  onHydrated: (() => void) | undefined
  children: ReactNode
}

/**
 * Renders the prerendered markup until hydration completes. The build has neither a window nor user data, so the first
 * render must not depend on them either.
 */
export function HydrationProvider({ isPrerendered, onHydrated, children }: Props) {
  const [isHydrated, setHydrated] = useState(!isPrerendered)
  // React first hydrates the remaining boundaries, in small pieces, and only then commits the transition.
  useEffect(() => startTransition(() => setHydrated(true)), [])
  useEffect(() => {
    if (isHydrated) onHydrated?.()
  }, [isHydrated, onHydrated])
  return <HydratedContext value={isHydrated}>{children}</HydratedContext>
}

/**
 * Whether a component may depend on the window or user data. Always true on a page that is not prerendered. A component
 * that calls it must not render a Suspense boundary directly, but through another component: React (19.3) hydrates a
 * boundary before a changed context reaches it only where a component in between does not render again.
 */
export function useHydrated(): boolean {
  return use(HydratedContext)
}
