import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { CatchBoundary, RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ChosenLandscape } from '../components/landscape/other/ChosenLandscape.tsx'
import { HydrationProvider } from '../ui/hydration.tsx'
import { ErrorPage } from './ErrorPage.tsx'
import type { createAppRouter } from './router.tsx'
import { onStylesLoaded } from '../components/loading/failed-styles.ts'

type Props = {
  client: QueryClient
  router: ReturnType<typeof createAppRouter>
  /** Whether the build renders, or has rendered, the page. */
  isPrerendered?: boolean
  /** Called once a prerendered page is hydrated. */
  onHydrated?: (() => void) | undefined
}

/** The application with its providers. */
export function App({ client, router, isPrerendered = false, onHydrated }: Props) {
  useEffect(removeLateMessage, [])
  return (
    <HydrationProvider isPrerendered={isPrerendered} onHydrated={onHydrated}>
      {/* For errors outside the boundaries of the router. */}
      <CatchBoundary getResetKey={() => ''} errorComponent={ErrorPage}>
        <QueryClientProvider client={client}>
          <ChosenLandscape>
            <RouterProvider router={router} />
          </ChosenLandscape>
        </QueryClientProvider>
      </CatchBoundary>
    </HydrationProvider>
  )
}

/** Removes the message that the page is still loading (src/build/start-script.ts), once the application has its styles. */
function removeLateMessage(): void {
  onStylesLoaded(() => document.getElementById('late')?.remove())
}
