import { __iconData as search } from 'lucide-react/icons/search'
import { __iconData as cross } from 'lucide-react/icons/x'
import { useEffect, useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { keepComposing, keyOf } from '../../lib/keys.ts'
import { rememberSearch } from '../../stores/recent-searches.ts'
import { IconButton } from '../../ui/Button.tsx'
import { compositionHandlers, useInputBeforeHydration } from '../../ui/input-handlers.ts'
import { staticIcon } from '../../ui/static-icon.tsx'
import { useHydrated } from '../../ui/hydration.tsx'
import styles from './SearchField.module.css'

const searchIcon = staticIcon(search, 16)
const clearIcon = staticIcon(cross, 16)

type Props = {
  query: string
  onQuery: (query: string) => void
  onFocus?: () => void
  /** Enter and the arrow down lead into the results of what is typed. */
  onResults?: (key: 'Enter' | 'ArrowDown', text: string) => void
}

/**
 * The search of the whole application; `/` leads to it from anywhere, Enter opens the first result and remembers what is
 * typed, the arrow down goes to the results, Escape empties it.
 */
export function SearchField({ query, onQuery, onFocus, onResults }: Props) {
  const [text, setText] = useState(query)
  const input = useInputBeforeHydration<HTMLInputElement>(({ value }) => setText(value))
  const [asked, setAsked] = useState(query)
  const [seen, setSeen] = useState(query)
  // What was typed here and has not come back as the query yet: the page answers later than one types.
  const [own, setOwn] = useState<readonly string[]>([])
  if (query !== seen) {
    setSeen(query)
    if (own.includes(query)) setOwn(own.slice(own.indexOf(query) + 1))
    // The address changed by other means (Back, a chip, another page): the field follows.
    else {
      setText(query)
      setAsked(query)
    }
  }
  const change = (value: string, isDone = true) => {
    setText(value)
    // A composition that was cancelled, or is told of twice, asks for nothing new.
    if (!isDone || value === asked) return
    setAsked(value)
    setOwn([...own.slice(-50), value])
    onQuery(value)
  }
  useEffect(() => focusOnSlash(() => input.current), [input])
  const isHydrated = useHydrated()
  useEffect(() => {
    // What was typed before hydration is searched for after it.
    if (isHydrated && text !== query && own.length === 0) change(text)
    // oxlint-disable-next-line react/exhaustive-deps -- afterwards every letter is heard
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
        onFocus={onFocus}
        value={text}
        {...compositionHandlers(change)}
        onKeyDown={(event) => {
          keepComposing(event)
          const key = keyOf(event)
          if (key === 'Enter') rememberSearch(text)
          if (key === 'Enter' || key === 'ArrowDown') onResults?.(key, text)
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

function focusOnSlash(field: () => HTMLInputElement | null): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isSlash =
      keyOf(event) === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditing(event.target)
    if (!isSlash) return
    event.preventDefault()
    field()?.focus()
    field()?.select()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

/** Whether what is typed goes into a field, or chooses in a list. */
function isEditing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
  )
}
