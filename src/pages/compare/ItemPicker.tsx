import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react'
import { isListedByDefault } from '../../domain/landscape/contents.ts'
import { itemsById, type Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { keyOf } from '../../lib/keys.ts'
import { searchQuery } from '../../queries/search.ts'
import { composed, useFilledEarly } from '../../ui/field-input.ts'
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

/** As many as can be seen at once. */
const MAX_OPTIONS = 7
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A field that finds an item by the landscape's own search; the focus stays in it (the ARIA combobox pattern). */
export function ItemPicker({ current, label, placeholder, excluded, isDisabled = false, onPick }: Props) {
  const id = useId()
  const client = useQueryClient()
  const [text, setText] = useState('')
  // What is looked for: the text, but for a word that is still being composed.
  const [asked, setAsked] = useState('')
  const [position, setPosition] = useState(0)
  const [isOpen, setOpen] = useState(false)
  // Enter waits until the options are those for the text that it was pressed on.
  const [entered, setEntered] = useState<string>()
  const { data, isPlaceholderData, error } = useQuery(searchQuery(current.source, asked))
  const byId = itemsById(current.landscape)
  const isAsked = isOpen && asked.trim() !== ''
  const hits = (isAsked && data ? data.hits : []).flatMap((hit) => {
    const item = byId.get(hit.id)
    const isOffered =
      item && !excluded.includes(item) && (isListedByDefault(item, current.landscape) || hit.tier === 'exact')
    return isOffered ? [{ hit, item }] : []
  })
  const options = hits.slice(0, MAX_OPTIONS)
  const active = Math.min(position, options.length - 1)

  const change = (value: string, isDone = true) => {
    setText(value)
    if (!isDone) return
    setAsked(value)
    setPosition(0)
    setEntered(undefined)
    setOpen(true)
  }
  const field = useFilledEarly<HTMLInputElement>(({ value }) => value !== text && change(value))
  const pick = (item: Item | undefined) => {
    if (!item) return
    setText('')
    setAsked('')
    setOpen(false)
    onPick(item)
  }
  const chosen = isAsked && entered === asked && !isPlaceholderData ? options[active]?.item : undefined
  const onChosen = useEffectEvent(pick)
  useEffect(() => onChosen(chosen), [chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event)
    const step = STEPS[key]
    if (key === 'Escape' && isOpen) return setOpen(false)
    if (key === 'Enter') return setEntered(asked)
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
        // The first search of a visit makes the index: asking for nothing makes it while the person begins to type.
        onFocus={() => void client.prefetchQuery(searchQuery(current.source, ''))}
        onBlur={() => setOpen(false)}
        {...composed(change)}
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
          // The keys are the field's: an option of a combobox never has the focus.
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
      {isAsked && !isPlaceholderData && data && options.length === 0 && (
        <p role="status" className={`${styles['list']} ${styles['none']}`}>
          {t('results.none.title')}
        </p>
      )}
      {isAsked && error && <p role="alert">{t('search.failed', { detail: error.message })}</p>}
    </div>
  )
}
