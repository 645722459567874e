import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react'
import { isListedByDefault } from '../../domain/landscape/contents.ts'
import { itemsById, type Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { keyOf } from '../../lib/keys.ts'
import { searchQuery } from '../../queries/search.ts'
import { compositionHandlers, useInputBeforeHydration } from '../../ui/input-handlers.ts'
import { Highlight } from '../../ui/Highlight.tsx'
import { ItemStanding } from '../../components/card/ItemCard.tsx'
import styles from './ItemPicker.module.css'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { LogoTile } from '../../components/logo/LogoTile.tsx'

type Props = {
  current: CurrentLandscape
  label: string
  placeholder: string
  /** Items that are not offered. */
  excluded: readonly Item[]
  isDisabled?: boolean
  onPick: (item: Item) => void
}

/** Maximum number of options. */
const MAX_OPTIONS = 7
const STEP_KEYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A combobox that finds items by the landscape's search; the focus stays in the field (ARIA combobox pattern). */
export function ItemPicker({ current, label, placeholder, excluded, isDisabled = false, onPick }: Props) {
  const id = useId()
  const client = useQueryClient()
  const [text, setText] = useState('')
  // The text, except while an input method composes it.
  const [query, setQuery] = useState('')
  const [position, setPosition] = useState(0)
  const [isOpen, setOpen] = useState(false)
  // Enter picks an option once the options belong to the text that it was pressed on.
  const [submittedQuery, setSubmittedQuery] = useState<string>()
  const { data, isPlaceholderData, error } = useQuery(searchQuery(current.source, query))
  const byId = itemsById(current.landscape)
  const hasQuery = isOpen && query.trim() !== ''
  const hits = (hasQuery && data ? data.hits : []).flatMap((hit) => {
    const item = byId.get(hit.id)
    const isOffered =
      item && !excluded.includes(item) && (isListedByDefault(item, current.landscape) || hit.tier === 'exact')
    return isOffered ? [{ hit, item }] : []
  })
  const options = hits.slice(0, MAX_OPTIONS)
  const active = Math.min(position, options.length - 1)

  const change = (value: string, isComplete = true) => {
    setText(value)
    if (!isComplete) return
    setQuery(value)
    setPosition(0)
    setSubmittedQuery(undefined)
    setOpen(true)
  }
  const field = useInputBeforeHydration<HTMLInputElement>(({ value }) => value !== text && change(value))
  const pick = (item: Item | undefined) => {
    if (!item) return
    setText('')
    setQuery('')
    setOpen(false)
    onPick(item)
  }
  const chosen = hasQuery && submittedQuery === query && !isPlaceholderData ? options[active]?.item : undefined
  const pickChosen = useEffectEvent(pick)
  useEffect(() => pickChosen(chosen), [chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event)
    const step = STEP_KEYS[key]
    if (key === 'Escape' && isOpen) return setOpen(false)
    if (key === 'Enter') return setSubmittedQuery(query)
    if (step === undefined || options.length === 0) return
    event.preventDefault()
    setPosition((active + step + options.length) % options.length)
  }
  return (
    <div className={styles['picker']}>
      <Plus size={16} className={styles['icon']} aria-hidden />
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles['field']}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        disabled={isDisabled}
        value={text}
        // The first search builds the index: an empty query starts that before the user types.
        onFocus={() => void client.prefetchQuery(searchQuery(current.source, ''))}
        onBlur={() => setOpen(false)}
        {...compositionHandlers(change)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        className={styles['list']}
        hidden={options.length === 0}
      >
        {options.map(({ item, hit }, index) => (
          // Keys are handled by the field: options of a combobox are never focused.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles['option']}
            onPointerMove={() => index !== active && setPosition(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(item)}
          >
            <span className={styles['logo']}>
              <LogoTile name={item.name} logo={item.logo} />
            </span>
            <span dir="auto" className={styles['name']}>
              <Highlight text={item.name} ranges={hit.nameRanges} />
            </span>
            <ItemStanding item={item} />
          </div>
        ))}
      </div>
      {hasQuery && !isPlaceholderData && data && options.length === 0 && (
        <p role="status" className={`${styles['list']} ${styles['none']}`}>
          {t('results.none.title')}
        </p>
      )}
      {hasQuery && error && <p role="alert">{t('search.failed', { detail: error.message })}</p>}
    </div>
  )
}
