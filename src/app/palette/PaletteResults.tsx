import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { t } from '../../i18n/i18n.ts'
import { rememberSearch } from '../../stores/recent-searches.ts'
import { optionId } from './option-id.ts'
import { PaletteOption } from './PaletteOption.tsx'
import styles from './PaletteResults.module.css'
import type { Go, Suggestion } from './suggestion.ts'
import { useSuggestions } from './use-suggestions.ts'

type Props = {
  listId: string
  typed: string
  /** Which suggestion the keys have reached. */
  position: number
  /** The text on which Enter was pressed. */
  entered: string | undefined
  onCount: (count: number) => void
  onPoint: (position: number) => void
  onChosen: () => void
}

/** What the palette offers for the text in its field. */
export function PaletteResults({ listId, typed, position, entered, onCount, onPoint, onChosen }: Props) {
  const { text, groups, isFinal, trouble } = useSuggestions(typed)
  const go = useGo()
  const all = groups.flatMap(({ suggestions }) => suggestions)
  const choose = ({ query, choose: act }: Suggestion) => {
    onChosen()
    if (query !== undefined) rememberSearch(query)
    act(go)
  }
  const chosen = entered === text && isFinal ? (all[position] ?? all[0]) : undefined
  const onEntered = useEffectEvent(choose)

  useEffect(() => onCount(all.length), [all.length, onCount])
  useEffect(() => {
    if (chosen) onEntered(chosen)
  }, [chosen])
  useEffect(() => {
    document.getElementById(optionId(listId, position))?.scrollIntoView({ block: 'nearest' })
  }, [listId, position, groups])

  return (
    <div className={styles['body']}>
      {trouble && (
        <p className={styles['trouble']} role="alert">
          {t('search.failed', { detail: trouble.message })}
        </p>
      )}
      <p className={styles['said']} role="status">
        {text !== '' && t('palette.count', { count: all.length })}
      </p>
      {/* Not a stop of Tab, though it scrolls: the field moves through it. */}
      <div id={listId} role="listbox" tabIndex={-1} aria-label={t('palette.suggestions')} className={styles['list']}>
        {groups.map(({ id, label, suggestions }) => (
          <div key={id} role="group" aria-labelledby={`${listId}-${id}`} className={styles['group']}>
            <div id={`${listId}-${id}`} role="presentation" className={styles['heading']}>
              {label}
            </div>
            {suggestions.map((suggestion) => {
              const own = all.indexOf(suggestion)
              return (
                <PaletteOption
                  key={suggestion.key}
                  id={optionId(listId, own)}
                  suggestion={suggestion}
                  isActive={own === position}
                  onPoint={() => onPoint(own)}
                  onChoose={() => choose(suggestion)}
                />
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Goes to an address, and takes the focus there: where it was before may be gone. */
function useGo(): Go {
  const navigate = useNavigate()
  return (link) => {
    void navigate(link).then(() => document.getElementById('main')?.focus({ preventScroll: true }))
  }
}
