import { useEffect, useState } from 'react'
import { useTyping } from '../../components/search/typed-query.tsx'
import { t } from '../../i18n/i18n.ts'
import { keepComposing, keyOf } from '../../lib/keys.ts'
import { NearestNames, SearchAdvice } from '../../pages/explore/lazy-parts.ts'
import { rememberSearch } from '../../stores/recent-searches.ts'
import { IconButton } from '../../ui/Button.tsx'
import { compositionHandlers, useInputBeforeHydration } from '../../ui/input-handlers.ts'
import { useShortcut } from '../../ui/shortcut.ts'
import { Search, X } from '../../ui/icons.tsx'
import { useHydrated } from '../../ui/hydration.tsx'
import styles from './HeaderSearch.module.css'

const searchIcon = <Search size={16} aria-hidden />
const clearIcon = <X size={16} aria-hidden />

/**
 * The search field of the header: on Explore it searches as the user types, on other pages it goes there. `/` focuses it
 * from anywhere, Enter opens the first result and stores the query, arrow down moves to the results, Escape clears it.
 */
export function HeaderSearch() {
  const { query, type, flush, warmUp } = useTyping()
  const [text, setText] = useState(query)
  const input = useInputBeforeHydration<HTMLInputElement>(({ value }) => setText(value))
  const [submitted, setSubmitted] = useState(query)
  const [previousQuery, setPreviousQuery] = useState(query)
  // Queries that were typed here and have not been passed back yet, as the page may update later than the user types.
  const [pending, setPending] = useState<readonly string[]>([])
  if (query !== previousQuery) {
    setPreviousQuery(query)
    if (pending.includes(query)) setPending(pending.slice(pending.indexOf(query) + 1))
    // The query has changed by other means (Back, a chip, another page).
    else {
      setText(query)
      setSubmitted(query)
    }
  }
  const change = (value: string, isDone = true) => {
    setText(value)
    // A composition that was cancelled, or reported twice, does not change the query.
    if (!isDone || value === submitted) return
    setSubmitted(value)
    setPending([...pending.slice(-50), value])
    type(value)
  }
  useShortcut({ key: '/', hasCommand: false }, () => {
    input.current?.focus()
    input.current?.select()
  })
  const isHydrated = useHydrated()
  useEffect(() => {
    // Searches for text that was typed before hydration.
    if (isHydrated && text !== query && pending.length === 0) change(text)
    // oxlint-disable-next-line react/exhaustive-deps -- later input is handled by events
  }, [isHydrated])
  return (
    <search className={styles['field']}>
      <span className={styles['icon']}>{searchIcon}</span>
      <input
        ref={input}
        type="search"
        className={styles['input']}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        onFocus={() => {
          warmUp()
          // While the worker builds its index.
          void SearchAdvice.preload()
          void NearestNames.preload()
        }}
        value={text}
        {...compositionHandlers(change)}
        onKeyDown={(event) => {
          keepComposing(event)
          const key = keyOf(event)
          if (key === 'Enter') rememberSearch(text)
          // Loaded when one of these keys is pressed: the user waits for the answer anyway.
          if (key === 'Enter' || key === 'ArrowDown')
            void import('./enter-results.ts').then(({ enterResults }) => enterResults(key, text, flush)).catch(() => {})
          if (key === 'ArrowDown') event.preventDefault()
          if (key !== 'Escape') return
          if (text === '') input.current?.blur()
          else change('')
        }}
      />
      {text === '' ? (
        <span className={styles['key']} aria-hidden>
          /
        </span>
      ) : (
        <span className={styles['clear']}>
          <IconButton
            label={t('search.clear')}
            onClick={() => {
              change('')
              input.current?.focus()
            }}
          >
            {clearIcon}
          </IconButton>
        </span>
      )}
    </search>
  )
}
