import { memo } from 'react'
import { BookmarkButton } from '../../../components/card/BookmarkButton.tsx'
import { CompareButton } from '../../../components/card/CompareButton.tsx'
import { LogoTile } from '../../../components/logo/LogoTile.tsx'
import { ItemLink, type ItemLinkActions } from '../../../components/navigation/ItemLink.tsx'
import type { ColumnName } from '../../../domain/results/columns.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import type { SearchHit } from '../../../search/search.ts'
import { Highlight } from '../../../ui/Highlight.tsx'
import { TableCell } from './TableCell.tsx'
import styles from './TableView.module.css'
import { reasonText } from '../../../components/card/hit-reason.ts'
import { excerpt } from '../../../lib/excerpt.ts'

type Props = {
  /** The index among the results, from 0. */
  index: number
  /** In pixels. */
  height: number
  /** Undefined while it loads. */
  item: Item | undefined
  hit: SearchHit | undefined
  /** Our sentence about the item, in rows with a second line. */
  sentence: string | undefined
  columns: readonly ColumnName[]
  isOpen: boolean
  links: ItemLinkActions
}

/** One item in the table. */
export const TableRow = memo(function TableRow({ index, height, item, hit, sentence, columns, isOpen, links }: Props) {
  const style = { transform: `translateY(${index * height}px)`, height }
  if (!item) return <div className={`${styles['row']} ${styles['bodyRow']}`} style={style} aria-hidden />
  return (
    <div
      role="row"
      // The heading is the first row.
      aria-rowindex={index + 2}
      aria-current={isOpen || undefined}
      className={`${styles['row']} ${styles['bodyRow']}`}
      style={style}
      data-item={item.id}
    >
      <div role="rowheader" className={styles['name']}>
        <LogoTile name={item.name} logo={item.logo} />
        <div className={styles['title']}>
          <div dir="auto" className={styles['lines']}>
            <ItemLink item={item} actions={links}>
              <Highlight text={item.name} ranges={hit?.nameRanges ?? []} />
            </ItemLink>
          </div>
          {hit && <HitText item={item} hit={hit} sentence={sentence} />}
        </div>
      </div>
      {columns.map((name) => (
        <TableCell key={name} name={name} item={item} />
      ))}
      <div role="cell" className={styles['mark']}>
        <span className={styles['compare']}>
          <CompareButton item={item} />
        </span>
        <BookmarkButton item={item} />
      </div>
    </div>
  )
})

type HitProps = { item: Item; hit: SearchHit; sentence: string | undefined }

/** Why an item matches, on one line: the reason in words, else our sentence, else the match in its description. */
function HitText({ item, hit, sentence }: HitProps) {
  const reason = reasonText(hit)
  if (reason) return <p className={styles['reason']}>{reason}</p>
  if (sentence && hit.reason.kind !== 'text') return <p className={styles['line']}>{sentence}</p>
  return (
    <p dir="auto" className={styles['line']} lang="en">
      {item.description && <Highlight {...excerpt(item.description, hit.descriptionRanges)} />}
    </p>
  )
}
