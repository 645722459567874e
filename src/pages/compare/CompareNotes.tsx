import { Link } from '@tanstack/react-router'
import type { CompareNote } from '../../domain/compare/compare-notes.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import styles from './ComparePage.module.css'

/** Notes on compared items: how often confused ones differ, and the successors of archived ones. */
export function CompareNotes({ notes }: { notes: readonly CompareNote[] }) {
  if (notes.length === 0) return null
  return (
    <ul className={styles['notes']} aria-label={t('compare.notes')}>
      {notes.map((note) => (
        <li key={note.text} className={note.kind === 'successor' ? styles['archived'] : undefined}>
          <p className={styles['noteTitle']}>
            {note.kind === 'confused'
              ? t('compare.pair', { a: note.items[0].name, b: note.items[1].name })
              : t('compare.successor', { name: note.item.name })}
          </p>
          <p>{note.text}</p>
          {note.kind === 'successor' && note.successors.length > 0 && (
            <p className={styles['successors']}>
              {note.successors.map((item) => (
                <Link key={item.id} dir="auto" {...itemLink(item.id)}>
                  {item.name}
                </Link>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
