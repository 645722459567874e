import { Suspense, type ReactNode } from 'react'
import { useChosenLandscape } from '../../../stores/chosen-landscape.ts'
import { LandscapeProvider } from '../LandscapeProvider.tsx'
import { OtherLandscapeProvider } from './lazy.ts'

/** Provides the CNCF's landscape or the one selected instead. Switching remounts the page: no state is carried over. */
export function ChosenLandscape({ children }: { children: ReactNode }) {
  const { other, generation } = useChosenLandscape()
  if (!other) return <LandscapeProvider>{children}</LandscapeProvider>
  return (
    <Suspense>
      <OtherLandscapeProvider key={generation} other={other}>
        {children}
      </OtherLandscapeProvider>
    </Suspense>
  )
}
