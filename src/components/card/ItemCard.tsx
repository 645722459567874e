import { memo } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { subcategoryId } from '../../domain/landscape/paths.ts'
import { t } from '../../i18n/i18n.ts'
import { placeLang, placeName } from '../../i18n/place-names.ts'
import type { SearchHit } from '../../search/search.ts'
import { Highlight } from '../../ui/Highlight.tsx'
import { BookmarkButton } from './BookmarkButton.tsx'
import { CompareButton } from './CompareButton.tsx'
import { reasonText } from './hit-reason.ts'
import styles from './ItemCard.module.css'
import { useKind, useSentence } from '../knowledge/ItemTexts.tsx'
import { LogoTile } from '../logo/LogoTile.tsx'
import { MaturityBadge } from '../maturity/MaturityBadge.tsx'
import { ItemLink, type ItemLinkActions } from '../navigation/ItemLink.tsx'

type Props = {
  item: Item
  hit?: SearchHit | undefined
  isOpen?: boolean
  /** The position of the card from 1 and the length of the list: a windowed list must state them explicitly. */
  position?: number
  setSize?: number
  /** For the link to the item's page. */
  links?: ItemLinkActions | undefined
}

/** One item in a list. */
export const ItemCard = memo(function ItemCard(props: Props) {
  const { item, hit, isOpen = false, position, setSize, links } = props
  const sentence = useSentence(item)
  return (
    <article
      className={isOpen ? `${styles['card']} ${styles['open']}` : styles['card']}
      aria-posinset={position}
      aria-setsize={setSize}
      data-item={item.id}
    >
      <LogoTile name={item.name} logo={item.logo} />
      {/* Remounted for another item, which would otherwise count as a layout shift; during a search it is only updated. */}
      <div key={hit ? 'hit' : item.id} className={styles['head']}>
        <div dir="auto" className={styles['name']}>
          <ItemLink item={item} actions={links}>
            <Highlight text={item.name} ranges={hit?.nameRanges ?? []} />
          </ItemLink>
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

/** Our sentence, or the file's description where there is none or where the search matched it. */
function CardText({ item, hit, sentence }: Pick<Props, 'item' | 'hit'> & { sentence: string | undefined }) {
  const reason = hit && reasonText(hit)
  // Matches in the description are displayed there; otherwise our sentence says more.
  const isOurs = sentence !== undefined && (!item.description || hit?.reason.kind !== 'text')
  return (
    <div className={styles['text']}>
      {reason && <p className={styles['reason']}>{reason}</p>}
      {/* Remounted where a reason comes or goes, which would otherwise count as a layout shift. */}
      <p
        key={reason === undefined ? 'alone' : 'below'}
        dir="auto"
        className={styles['clamp']}
        lang={isOurs ? undefined : 'en'}
      >
        {isOurs
          ? sentence
          : item.description && <Highlight text={item.description} ranges={hit?.descriptionRanges ?? []} />}
      </p>
    </div>
  )
}

/** The maturity and kind of an item; for organisations their relation to the CNCF; the subcategory if there is neither. */
export function ItemStanding({ item }: { item: Item }) {
  const { kind, maturity } = item
  const name = useKind(item)
  if (kind !== 'technology') return <span className={styles['kind']}>{t(`kind.${kind}`)}</span>
  const id = subcategoryId(item)
  return (
    <div className={styles['standing']}>
      {maturity && <MaturityBadge maturity={maturity} />}
      {name !== undefined && <span className={styles['kind']}>{name}</span>}
      {name === undefined && !maturity && (
        <span className={styles['kind']} lang={placeLang(id)}>
          {placeName(id, item.subcategory)}
        </span>
      )}
    </div>
  )
}

/** Reserves the space of a card whose item is still loading. */
export function CardPlaceholder() {
  return <div className={`${styles['card']} ${styles['placeholder']}`} aria-hidden />
}
