import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { CatchBoundary, RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ChosenLandscape } from '../components/landscape/other/ChosenLandscape.tsx'
import { HydrationProvider } from '../ui/hydration.tsx'
import { ErrorPage } from './ErrorPage.tsx'
import type { createAppRouter } from './router.tsx'
import { whenStyled } from '../components/loading/lost-styles.ts'

type Props = {
  client: QueryClient
  router: ReturnType<typeof createAppRouter>
  /** Whether the build renders, or has rendered, the page. */
  isPrerendered?: boolean
  /** Called once a prerendered page is hydrated. */
  onHydrated?: (() => void) | undefined
}

/** The application, given what it runs on. */
export function App({ client, router, isPrerendered = false, onHydrated }: Props) {
  useEffect(begun, [])
  return (
    <HydrationProvider isPrerendered={isPrerendered} onHydrated={onHydrated}>
      {/* What fails above the router's own boundaries. */}
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

/**
 * Takes the line away that says that the page has not finished loading (src/build/start-script.ts), once the application
 * stands on it with its styles.
 */
function begun(): void {
  whenStyled(() => document.getElementById('late')?.remove())
}
