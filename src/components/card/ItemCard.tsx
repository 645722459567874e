import { memo, type ReactNode } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { SearchHit } from '../../search/search.ts'
import { Highlight } from '../../ui/Highlight.tsx'
import { BookmarkButton } from './BookmarkButton.tsx'
import { CompareButton } from './CompareButton.tsx'
import { reasonText } from './hit-reason.ts'
import styles from './ItemCard.module.css'
import { LogoTile } from '../logo/LogoTile.tsx'
import { MaturityBadge } from '../maturity/MaturityBadge.tsx'

type Props = {
  item: Item
  hit?: SearchHit | undefined
  /** Our sentence about it, if there is one. */
  sentence: string | undefined
  isOpen?: boolean
  /** Where the card stands in its list, from 1, and how long that is: a windowed list must say so itself. */
  position?: number
  setSize?: number
  /** The link to the item, around its name; the page knows where it leads. */
  renderLink: (item: Item, name: ReactNode) => ReactNode
}

/** One item in a list. */
export const ItemCard = memo(function ItemCard(props: Props) {
  const { item, hit, sentence, isOpen = false, position, setSize, renderLink } = props
  return (
    <article
      className={isOpen ? `${styles['card']} ${styles['open']}` : styles['card']}
      aria-posinset={position}
      aria-setsize={setSize}
      data-item={item.id}
    >
      <LogoTile name={item.name} logo={item.logo} />
      {/* Another item in this place is another head, and not one that moved; while somebody types, it is only filled anew. */}
      <div key={hit ? 'hit' : item.id} className={styles['head']}>
        <div dir="auto" className={styles['name']}>
          {renderLink(item, <Highlight text={item.name} ranges={hit?.nameRanges ?? []} />)}
        </div>
        <ItemStanding item={item} />
      </div>
      <div className={styles['actions']}>
        <CompareButton item={item} />
        <BookmarkButton item={item} />
      </div>
      <CardText item={item} hit={hit} sentence={sentence} />
    </article>
  )
})

/** Our sentence; the file's description where there is none, or where the search found something in it. */
function CardText({ item, hit, sentence }: Pick<Props, 'item' | 'hit' | 'sentence'>) {
  const reason = hit && reasonText(hit)
  // What the search found in the file's text is shown there; otherwise our sentence says more.
  const isOurs = sentence !== undefined && (!item.description || hit?.reason.kind !== 'text')
  return (
    <div className={styles['text']}>
      {reason && <p className={styles['reason']}>{reason}</p>}
      <p dir="auto" className={styles['clamp']} lang={isOurs ? undefined : 'en'}>
        {isOurs
          ? sentence
          : item.description && <Highlight text={item.description} ranges={hit?.descriptionRanges ?? []} />}
      </p>
    </div>
  )
}

/** What an item is: its maturity, or for organisations what they are to the CNCF, or the subcategory it is listed in. */
export function ItemStanding({ item }: { item: Item }) {
  if (item.maturity) return <MaturityBadge maturity={item.maturity} />
  const { kind } = item
  const place = kind === 'technology' ? { lang: 'en', children: item.subcategory } : { children: t(`kind.${kind}`) }
  return <span className={styles['kind']} {...place} />
}

/** The place of a card whose item is still on its way. */
export function CardPlaceholder() {
  return <div className={`${styles['card']} ${styles['placeholder']}`} aria-hidden />
}
