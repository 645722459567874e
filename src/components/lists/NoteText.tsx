import { linkify } from '../../lib/linkify.ts'
import styles from './NoteText.module.css'

/** A note as plain text; only addresses become links. */
export function NoteText({ text }: { text: string }) {
  return (
    <p className={styles['note']} dir="auto">
      {linkify(text).map((part, index) =>
        part.url ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts have no other identity
          <a key={index} href={part.url} target="_blank" rel="noreferrer nofollow">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  )
}
