import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { CatchBoundary, RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ChosenLandscape } from '../components/landscape/other/ChosenLandscape.tsx'
import { begun } from './begun.ts'
import { ErrorPage } from './ErrorPage.tsx'
import type { createAppRouter } from './router.tsx'

type Props = { client: QueryClient; router: ReturnType<typeof createAppRouter> }

/** The application, given what it runs on. */
export function App({ client, router }: Props) {
  useEffect(begun, [])
  return (
    // What fails above the router's own boundaries.
    <CatchBoundary getResetKey={() => ''} errorComponent={ErrorPage}>
      <QueryClientProvider client={client}>
        <ChosenLandscape>
          <RouterProvider router={router} />
        </ChosenLandscape>
      </QueryClientProvider>
    </CatchBoundary>
  )
}
