import type { ResultsViewProps } from '../views.ts'

/** The results as a table. */
export function TableView({ items }: ResultsViewProps) {
  return <p>{items.length}</p>
}
