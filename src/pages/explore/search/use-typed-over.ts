import { useEffect, useState } from 'react'
import { withQuery, type ViewSearch } from '../../../routing/view-search.ts'
import { useTypedQuery } from '../../../stores/typed-query.ts'

/** The view that an address says, with what is typed since in place of its query. */
export function useTypedOver(search: ViewSearch): ViewSearch {
  const [typed, setTyped] = useState(() => useTypedQuery.getState().typed)
  useEffect(() => useTypedQuery.subscribe((state) => setTyped(state.typed)), [])
  return typed === undefined || typed === (search.q ?? '') ? search : withQuery(search, typed)
}
