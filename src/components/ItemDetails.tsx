import { ExternalLink as ExternalIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { SUMMARY_FIELDS, type FocusArea, type Item } from '../domain/landscape.ts'
import { t } from '../i18n/i18n.ts'
import { buttonClass } from '../ui/Button.tsx'
import { BookmarkButton } from './BookmarkButton.tsx'
import { CompareButton } from './CompareButton.tsx'
import { Description } from './Description.tsx'
import { ItemAudits, ItemFacts, ItemLinks, ItemPlaces } from './ItemSections.tsx'
import styles from './ItemDetails.module.css'
import { LogoTile } from './LogoTile.tsx'
import { ListsButton } from './lists/ListsButton.tsx'
import { MaturityBadge } from './MaturityBadge.tsx'
import { useLandscape } from './landscape-state.ts'
import { ItemPurpose, ItemRelations, ItemSuccessor } from './ItemKnowledge.tsx'
import { sentenceOf, useKnowledge } from './use-knowledge.ts'
import { WithTerms } from './WithTerms.tsx'
import { MaturityTimeline } from './MaturityTimeline.tsx'
import { Section, SectionLevel } from './Section.tsx'

type Props = {
  item: Item
  /** 1 where the item is the page, 2 where it stands beside a list. */
  level: 1 | 2
  /** The link to a place of the landscape; the page knows where it leads. */
  renderPlace: (placeId: string, text: string) => ReactNode
  renderArea: (area: FocusArea, text: string) => ReactNode
  renderItem: (item: Item) => ReactNode
}

/** Everything there is to know about one item. Sections without content are left out. */
export function ItemDetails({ item, level, renderPlace, renderArea, renderItem }: Props) {
  const { isLivePending } = useLandscape()
  const sentence = sentenceOf(useKnowledge('sentences'), item)
  const Heading = level === 1 ? 'h1' : 'h2'
  const [repository] = item.repositories
  const summary = SUMMARY_FIELDS.filter((field) => item.summary?.[field])
  return (
    <SectionLevel value={level}>
      <div className={styles['item']}>
        <div className={styles['head']}>
          <LogoTile name={item.name} logo={item.logo} large />
          <div>
            <Heading className={styles['name']}>{item.name}</Heading>
            <div className={styles['standing']}>
              {item.maturity ? (
                <MaturityBadge maturity={item.maturity} />
              ) : (
                <span>{item.kind === 'technology' ? t('maturity.none') : t(`kind.${item.kind}`)}</span>
              )}
            </div>
          </div>
        </div>
        <div className={styles['primary']}>
          {item.homepageUrl && (
            <a className={buttonClass} href={item.homepageUrl} target="_blank" rel="noreferrer">
              {t('item.homepage')} <ExternalIcon size={14} aria-hidden />
            </a>
          )}
          {repository && (
            <a className={buttonClass} href={repository.url} target="_blank" rel="noreferrer">
              {t('item.repository')} <ExternalIcon size={14} aria-hidden />
            </a>
          )}
          <BookmarkButton item={item} />
          <CompareButton item={item} />
          <ListsButton item={item} />
        </div>
        {sentence ? (
          <p className={styles['sentence']}>
            <WithTerms text={sentence} />
          </p>
        ) : (
          <Description item={item} isPending={isLivePending} />
        )}
        <ItemSuccessor item={item} renderItem={renderItem} />
        <ItemPurpose item={item} renderArea={renderArea} />
        <MaturityTimeline item={item} />
        <ItemRelations item={item} renderItem={renderItem} />
        <ItemPlaces item={item} renderPlace={renderPlace} />
        <ItemAudits item={item} />
        <ItemLinks item={item} />
        <ItemFacts item={item} />
        {sentence && (item.description || isLivePending) && <Description item={item} isPending={isLivePending} />}
        {summary.length > 0 && (
          <Section title={t('item.summary')}>
            <p className={styles['source']}>{t('item.descriptionSource')}</p>
            <dl className={styles['words']}>
              {summary.map((field) => (
                <div key={field}>
                  <dt>{t(`summary.${field}`)}</dt>
                  <dd className={styles['prose']} lang="en">
                    {item.summary?.[field]}
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
      </div>
    </SectionLevel>
  )
}
