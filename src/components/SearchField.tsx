import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { t } from '../i18n/i18n.ts'
import { IconButton } from '../ui/Button.tsx'
import styles from './SearchField.module.css'

type Props = { query: string; onQuery: (query: string) => void }

/** The search of the whole application; `/` and Ctrl or ⌘ K lead to it from anywhere, Escape empties it. */
export function SearchField({ query, onQuery }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(query)
  const [sent, setSent] = useState(query)
  // The address changed by other means (Back, a chip, another page): the field follows.
  if (query !== sent) {
    setSent(query)
    setText(query)
  }
  const change = (value: string) => {
    setText(value)
    setSent(value)
    onQuery(value)
  }
  useEffect(() => focusOnKeys(() => input.current), [])
  return (
    <search className={styles['field']}>
      <Search size={16} className={styles['icon']} aria-hidden />
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
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
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
            <X size={16} aria-hidden />
          </IconButton>
        </span>
      )}
    </search>
  )
}

function focusOnKeys(field: () => HTMLInputElement | null): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditing(event.target)
    const isPalette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    if (!isSlash && !isPalette) return
    event.preventDefault()
    field()?.focus()
    field()?.select()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

function isEditing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
