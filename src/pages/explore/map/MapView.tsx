import type { ResultsViewProps } from '../views.ts'

/** The results as a map. */
export function MapView({ items }: ResultsViewProps) {
  return <p>{items.length}</p>
}
