import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useRef } from 'react'
import { useLandscape } from '../../components/landscape-state.ts'
import { SearchField } from '../../components/SearchField.tsx'
import { searchQuery } from '../../queries/search.ts'
import { validateViewSearch, withQuery } from '../../routing/view-search.ts'
import { typeQuery } from '../../stores/typed-query.ts'
import { soon } from '../../ui/soon.ts'
import { useTellAddress } from './use-tell-address.ts'

/** The search field. On the landscape it searches as one types; anywhere else it leads there. */
export function HeaderSearch() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { shown } = useLandscape()
  const location = useRouterState({ select: (state) => state.location })
  const latest = useRef('')
  const isExplore = location.pathname === '/'
  const query = validateViewSearch(isExplore ? location.search : {}).q ?? ''
  const tellLater = useTellAddress()

  const go = (text: string) => {
    void navigate({
      to: '/',
      search: (before: Record<string, unknown>) => withQuery(isExplore ? validateViewSearch(before) : {}, text),
      // The first letter is a step that Back undoes; those after it are the same step.
      replace: isExplore && query !== '',
      resetScroll: true,
    })
  }
  const show = (text: string) => {
    if (latest.current !== text) return
    typeQuery(text)
    globalThis.scrollTo({ top: 0 })
    tellLater()
  }
  const onQuery = (text: string) => {
    latest.current = text
    if (!isExplore || !shown || shown.preview) return go(text)
    // In a task of its own: the one of the key, or that brought the answer, has had its work.
    const showSoon = () => soon(() => show(text))
    if (text.trim() === '') return showSoon()
    // The page turns to a query once its answer is there: one change of the view for each, and none for those
    // that one has typed past.
    void client.prefetchQuery(searchQuery(shown.source, text)).finally(showSoon)
  }
  return <SearchField query={query} onQuery={onQuery} />
}
