import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { FOREVER } from '../../queries/fetch-json.ts'
import type { Shown } from './landscape-state.ts'

/** What is shown, with facts of its items once they have come: they are asked for when the whole landscape is there. */
export function useFacts(shown: Shown | undefined): Shown | undefined {
  const whole = shown && !shown.preview ? shown : undefined
  const { data: addFacts } = useQuery({
    queryKey: ['facts'],
    queryFn: async ({ signal }) => (await import('./load-facts.ts')).loadFacts(signal),
    enabled: whole !== undefined,
    ...FOREVER,
  })
  return useMemo(
    () => (whole && addFacts ? { ...whole, landscape: addFacts(whole.landscape, whole.other !== undefined) } : shown),
    [shown, whole, addFacts],
  )
}
