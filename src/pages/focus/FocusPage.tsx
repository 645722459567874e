import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { AREA_ICONS } from '../../components/knowledge/area-icons.tsx'
import { ConfusedPairs } from './ConfusedPairs.tsx'
import { ItemCard } from '../../components/card/ItemCard.tsx'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { ItemTextsProvider } from '../../components/knowledge/ItemTexts.tsx'
import { useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { useKnowledgeSettled } from '../../components/knowledge/use-knowledge-settled.ts'
import { TextWithTerms } from '../../components/knowledge/Term.tsx'
import { focusListing } from '../../domain/knowledge/focus-page.ts'
import { FOCUS_AREAS, type FocusArea } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, itemLink, glossaryLink } from '../../routing/links.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { NotFoundPage } from '../NotFoundPage.tsx'
import { Page } from '../Page.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { useTitle } from '../use-title.ts'
import styles from './FocusPage.module.css'
import { FocusRoles } from './FocusRoles.tsx'
import { Orchestration } from './Orchestration.tsx'

const route = getRouteApi('/focus/$area')

/** A focus area: the problem, where to start, items by role, and glossary terms. */
export function FocusPage() {
  const { area: name } = route.useParams()
  const area = FOCUS_AREAS.find((id) => id === name)
  if (!area) return <NotFoundPage />
  return <LandscapeGate needsAllItems>{(current) => <Focus key={area} area={area} current={current} />}</LandscapeGate>
}

function Focus({ area, current }: { area: FocusArea; current: CurrentLandscape }) {
  useTitle(t(`area.${area}`))
  const focus = useKnowledge('focus')
  const listing = useMemo(() => focusListing(current.landscape, area), [current.landscape, area])
  // Problem and roles are at the top: wait for their texts to avoid a layout shift.
  if (!useKnowledgeSettled(['focus', 'relations', 'glossary'])) return <PageSkeleton />
  return (
    <Page
      width="wide"
      title={t(`area.${area}`)}
      Icon={AREA_ICONS[area]}
      lead={
        <>
          {focus && (
            <p className={styles['problem']}>
              <TextWithTerms text={focus.areas[area].problem.join(' ')} />
            </p>
          )}
          <Link className={`${buttonClass} ${styles['all']}`} {...exploreLink({ area: [area] })}>
            {t('focus.all', { count: listing.total })}
          </Link>
        </>
      }
    >
      {listing.start.length > 0 && (
        <section className={styles['section']} aria-labelledby="start">
          <h2 id="start">{t('focus.start')}</h2>
          <p className={styles['lead']}>{t('focus.startText')}</p>
          <ItemTextsProvider>
            <div className={styles['cards']}>
              {listing.start.map((item) => (
                <ItemCard key={item.id} item={item} />
              ))}
            </div>
          </ItemTextsProvider>
        </section>
      )}
      {area === 'orchestration' && <Orchestration landscape={current.landscape} />}
      <FocusRoles listing={listing} area={area} texts={focus?.roles} />
      <ConfusedPairs
        landscape={current.landscape}
        isRelevant={(a, b) => a.areas.includes(area) && b.areas.includes(area)}
        renderItem={(item) => (
          <Link dir="auto" {...itemLink(item.id)}>
            {item.name}
          </Link>
        )}
        className={styles['pairs']}
        sectionClassName={styles['section']}
      />
      {focus && <AreaTerms ids={focus.areas[area].words} />}
    </Page>
  )
}

/** The glossary terms of an area. */
function AreaTerms({ ids }: { ids: readonly string[] }) {
  const glossary = useKnowledge('glossary')
  const terms = ids.flatMap((id) => glossary?.find((term) => term.id === id) ?? [])
  if (terms.length === 0) return null
  return (
    <section className={styles['section']} aria-labelledby="words">
      <h2 id="words">{t('focus.words')}</h2>
      <dl className={styles['terms']}>
        {terms.map((term) => (
          <div key={term.id}>
            <dt>{term.term}</dt>
            <dd>{term.text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link {...glossaryLink()}>{t('focus.glossary')}</Link>
      </p>
    </section>
  )
}
