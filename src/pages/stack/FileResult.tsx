import { X, ChevronRight } from '../../ui/icons.tsx'
import { useState, type ReactNode } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { FileReport } from '../../stack/check.ts'
import { removeStackFile } from '../../stores/stack-files.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { FoundRow, PlaceText } from './FoundRow.tsx'
import { problemText } from './finding-text.ts'
import styles from './StackPage.module.css'

type Props = {
  file: FileReport
  /** The index among the user's files. */
  index: number
  itemsById: ReadonlyMap<string, Item>
  successorsOf: (item: Item) => readonly Item[]
}

/** The findings of one file: listed items, unlisted names, and problems. */
export function FileResult({ file, index, itemsById, successorsOf }: Props) {
  const name = file.name || t('stack.tooMany')
  const listed = file.found.flatMap((found) => {
    const item = itemsById.get(found.match?.itemId ?? '')
    return item && found.match ? [{ found, item, match: found.match }] : []
  })
  const others = file.found.filter(({ match }) => !match)
  return (
    <article className={styles['file']} aria-label={name}>
      <header className={styles['fileHead']}>
        <h3>{name}</h3>
        {file.format && <span className={styles['format']}>{t(`stack.format.${file.format}`)}</span>}
        {file.name && (
          <IconButton label={t('stack.remove', { name })} onClick={() => removeStackFile(index)}>
            <X size={18} aria-hidden />
          </IconButton>
        )}
      </header>
      {listed.length > 0 && (
        <TruncatedList
          items={listed}
          className={styles['rows']}
          render={(row, key) => <FoundRow key={key} {...row} successors={successorsOf(row.item)} />}
        />
      )}
      {file.problems.length > 0 && (
        <Section title={t('stack.problems', { count: file.problems.length })} isOpen>
          <ul className={styles['plain']}>
            {file.problems.map((problem, key) => (
              // oxlint-disable-next-line react/no-array-index-key -- a report never changes
              <li key={key}>{problemText(problem)}</li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section
          title={t('stack.unlisted', { count: others.length })}
          isOpen={listed.length === 0 && others.length < 10}
        >
          <TruncatedList
            items={others}
            className={styles['plain']}
            render={(found, key) => (
              <li key={key}>
                <code>{found.text}</code> <PlaceText found={found} />
              </li>
            )}
          />
        </Section>
      )}
    </article>
  )
}

function Section({ title, ...props }: { title: string; isOpen: boolean; children: ReactNode }) {
  const withIcon = (
    <>
      <ChevronRight size={16} aria-hidden />
      {title}
    </>
  )
  return <Disclosure className={styles['fold']} title={withIcon} {...props} />
}

/** Rows rendered before the user asks for all: a bill of materials has thousands. */
const COLLAPSED_ROWS = 100

type TruncatedListProps<V> = {
  items: readonly V[]
  className: string | undefined
  render: (item: V, key: number) => ReactNode
}

function TruncatedList<V>({ items, className, render }: TruncatedListProps<V>) {
  const [isExpanded, setExpanded] = useState(false)
  const visible = isExpanded ? items : items.slice(0, COLLAPSED_ROWS)
  return (
    <>
      <ul className={className}>{visible.map(render)}</ul>
      {visible.length < items.length && (
        <button type="button" className={styles['all']} onClick={() => setExpanded(true)}>
          {t('stack.showAll', { count: items.length })}
        </button>
      )}
    </>
  )
}
