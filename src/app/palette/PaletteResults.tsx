import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { t } from '../../i18n/i18n.ts'
import { rememberSearch } from '../../stores/recent-searches.ts'
import { optionId, type Combobox } from '../../ui/use-combobox.ts'
import { PaletteFoot } from './PaletteFoot.tsx'
import { PaletteOption } from './PaletteOption.tsx'
import styles from './PaletteResults.module.css'
import type { Go, Suggestion } from './suggestion.ts'
import { useSuggestions } from './use-suggestions.ts'

type Props = {
  combobox: Combobox
  onCount: (count: number) => void
  onChosen: () => void
  /** Called when the recent searches are deleted. */
  onCleared: () => void
}

/** The suggestions of the palette for the text in its field, and its foot. */
export function PaletteResults({ combobox, onCount, onChosen, onCleared }: Props) {
  const { listId, query, submittedQuery, position } = combobox
  const { text, groups, isFinal, trouble } = useSuggestions(query)
  const go = useGo()
  const all = groups.flatMap(({ suggestions }) => suggestions)
  const choose = ({ query: search, choose: act }: Suggestion) => {
    onChosen()
    if (search !== undefined) rememberSearch(search)
    act(go)
  }
  const chosen = submittedQuery?.trim() === text && isFinal ? (all[position] ?? all[0]) : undefined
  const onEntered = useEffectEvent(choose)

  useEffect(() => onCount(all.length), [all.length, onCount])
  useEffect(() => {
    if (chosen) onEntered(chosen)
  }, [chosen])
  useEffect(() => {
    document.getElementById(optionId(listId, position))?.scrollIntoView({ block: 'nearest' })
  }, [listId, position, groups])

  return (
    <>
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
                    suggestion={suggestion}
                    combobox={combobox}
                    index={index}
                    isActive={index === position}
                    onChoose={() => choose(suggestion)}
                  />
                )
              })}
            </div>
          ))}
        </div>
      </div>
      <PaletteFoot hasText={combobox.text !== ''} onCleared={onCleared} />
    </>
  )
}

/** Navigates to a link and moves the focus to the page: the element focused before may have been removed. */
function useGo(): Go {
  const navigate = useNavigate()
  return (link) => {
    void navigate(link).then(() => document.getElementById('main')?.focus({ preventScroll: true }))
  }
}
