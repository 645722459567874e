import { reasonText } from '../../../components/card/hit-reason.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { excerpt } from '../../../lib/excerpt.ts'
import type { SearchHit } from '../../../search/search.ts'
import { Highlight } from '../../../ui/Highlight.tsx'
import styles from './TableView.module.css'

type Props = { item: Item; hit: SearchHit; sentence: string | undefined }

/** Why a result is here, in one line: the reason in words, else what was found in its text, else what it is. */
export function HitText({ item, hit, sentence }: Props) {
  const reason = reasonText(hit)
  if (reason) return <p className={styles['reason']}>{reason}</p>
  if (sentence && hit.reason.kind !== 'text') return <p className={styles['line']}>{sentence}</p>
  return (
    <p dir="auto" className={styles['line']} lang="en">
      {item.description && <Highlight {...excerpt(item.description, hit.descriptionRanges)} />}
    </p>
  )
}
