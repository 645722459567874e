import { createContext, startTransition, use, useEffect, useState, type ReactNode } from 'react'

// Without a provider, nothing is prerendered.
const HydratedContext = createContext(true)

type Props = {
  /** Whether the build has rendered what is below. */
  isPrerendered: boolean
  /** Called once all of it is hydrated; at once where nothing is prerendered. */
  onHydrated: (() => void) | undefined
  children: ReactNode
}

/**
 * Renders the prerendered markup until hydration completes. The build knows neither the window nor the user, so the first
 * render must not depend on them either.
 */
export function HydrationProvider({ isPrerendered, onHydrated, children }: Props) {
  const [isHydrated, setHydrated] = useState(!isPrerendered)
  // React first hydrates, in small pieces, the boundaries that still wait for it: only then is the transition committed.
  useEffect(() => startTransition(() => setHydrated(true)), [])
  useEffect(() => {
    if (isHydrated) onHydrated?.()
  }, [isHydrated, onHydrated])
  return <HydratedContext value={isHydrated}>{children}</HydratedContext>
}

/**
 * Whether a component may render what the build could not know. Always true on a page that is not prerendered. A component
 * that calls it renders no Suspense boundary itself, but through another component: React (19.3) hydrates a boundary before
 * a changed context reaches it only where a component in between does not render again.
 */
export function useHydrated(): boolean {
  return use(HydratedContext)
}
