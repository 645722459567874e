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
  input: string
  /** Index of the active suggestion. */
  position: number
  /** The text when Enter was pressed. */
  entered: string | undefined
  onCount: (count: number) => void
  onPoint: (position: number) => void
  onChosen: () => void
}

/** The suggestions of the palette for the text in its field. */
export function PaletteResults({ listId, input, position, entered, onCount, onPoint, onChosen }: Props) {
  const { text, groups, isFinal, trouble } = useSuggestions(input)
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
      <p className="visually-hidden" role="status">
        {text !== '' && t('palette.count', { count: all.length })}
      </p>
      {/* Not a tab stop, though it scrolls: the arrow keys of the field move through it. */}
      <div id={listId} role="listbox" tabIndex={-1} aria-label={t('palette.suggestions')} className={styles['list']}>
        {groups.map(({ id, label, suggestions }) => (
          <div key={id} role="group" aria-labelledby={`${listId}-${id}`} className={styles['group']}>
            <div id={`${listId}-${id}`} role="presentation" className={styles['heading']}>
              {label}
            </div>
            {suggestions.map((suggestion) => {
              const index = all.indexOf(suggestion)
              return (
                <PaletteOption
                  key={suggestion.key}
                  id={optionId(listId, index)}
                  suggestion={suggestion}
                  isActive={index === position}
                  onPoint={() => onPoint(index)}
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

/** Navigates to a link and moves the focus to the page: the element focused before may have been removed. */
function useGo(): Go {
  const navigate = useNavigate()
  return (link) => {
    void navigate(link).then(() => document.getElementById('main')?.focus({ preventScroll: true }))
  }
}
