import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from '../../ui/icons.tsx'
import { useEffect, useEffectEvent, useState } from 'react'
import { isListedByDefault } from '../../domain/landscape/contents.ts'
import { itemsById, type Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { searchQuery } from '../../queries/search.ts'
import { useInputBeforeHydration } from '../../ui/input-handlers.ts'
import { ComboboxOption } from '../../ui/ComboboxOption.tsx'
import { Highlight } from '../../ui/Highlight.tsx'
import { useCombobox } from '../../ui/use-combobox.ts'
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

/** A combobox that finds items by the landscape's search. */
export function ItemPicker({ current, label, placeholder, excluded, isDisabled = false, onPick }: Props) {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const combobox = useCombobox({
    onText: () => setOpen(true),
    onEscape: () => setOpen(false),
  })
  const { listId, text, query, submittedQuery, position, change } = combobox
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

  const field = useInputBeforeHydration<HTMLInputElement>(({ value }) => value !== text && change(value))
  const pick = (item: Item | undefined) => {
    if (!item) return
    change('')
    setOpen(false)
    onPick(item)
  }
  const chosen = hasQuery && submittedQuery === query && !isPlaceholderData ? options[active]?.item : undefined
  const pickChosen = useEffectEvent(pick)
  useEffect(() => pickChosen(chosen), [chosen])
  return (
    <div className={styles['picker']}>
      <Plus size={16} className={styles['icon']} aria-hidden />
      <input
        ref={field}
        className={styles['field']}
        aria-label={label}
        placeholder={placeholder}
        disabled={isDisabled}
        // The first search builds the index: an empty query starts that before the user types.
        onFocus={() => void client.prefetchQuery(searchQuery(current.source, ''))}
        onBlur={() => setOpen(false)}
        {...combobox.fieldProps(options.length)}
      />
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        className={styles['list']}
        hidden={options.length === 0}
      >
        {options.map(({ item, hit }, index) => (
          <ComboboxOption
            key={item.id}
            combobox={combobox}
            index={index}
            isActive={index === active}
            className={styles['option']}
            onChoose={() => pick(item)}
          >
            <span className={styles['logo']}>
              <LogoTile name={item.name} logo={item.logo} />
            </span>
            <span dir="auto" className={styles['name']}>
              <Highlight text={item.name} ranges={hit.nameRanges} />
            </span>
            <ItemStanding item={item} />
          </ComboboxOption>
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
