import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { useKnowledgeSettled } from '../../components/knowledge/use-knowledge-settled.ts'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { guideCategories, type GuideCategory, type GuidePlace } from '../../domain/knowledge/guide.ts'
import type { Guide } from '../../domain/knowledge/knowledge.ts'
import { t } from '../../i18n/i18n.ts'
import { placeLang, placeName } from '../../i18n/place-names.ts'
import { guideAnchor } from '../../routing/guide-anchor.ts'
import { dataLink, exploreLink, guideLink } from '../../routing/links.ts'
import { Message } from '../../ui/Message.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { Page } from '../Page.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { useTitle } from '../use-title.ts'
import styles from './GuidePage.module.css'

/** The guide: every category and subcategory, explained. */
export function GuidePage() {
  return <LandscapeGate needsAllItems>{(current) => <GuideContents current={current} />}</LandscapeGate>
}

function GuideContents({ current }: { current: CurrentLandscape }) {
  const guide = useKnowledge('guide')
  const isSettled = useKnowledgeSettled(['guide'])
  const categories = useMemo(() => guideCategories(current.landscape), [current.landscape])
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const linked = categories
    .flatMap((category) => [category, ...category.subcategories])
    .find(({ id }) => guideAnchor(id) === hash)
  useTitle([...(linked ? [placeName(linked.id, linked.name)] : []), t('guide.title')].join(' · '))
  useEffect(() => {
    // The texts load after the page, so the browser's scroll to the fragment has found nothing.
    if (isSettled) document.getElementById(globalThis.location.hash.slice(1))?.scrollIntoView()
  }, [isSettled])
  if (!isSettled) return <PageSkeleton />
  if (guide && !categories.some((category) => hasText(guide, category))) {
    return (
      <Message level={1} title={t('guide.none.title')} actions={<Link {...dataLink()}>{t('nav.data')}</Link>}>
        <p>{t('guide.none.text')}</p>
      </Message>
    )
  }
  return (
    <Page title={t('guide.title')} lead={t('guide.lead')}>
      <nav className={styles['contents']} aria-label={t('guide.contents')}>
        <ul>
          {categories.map(({ id, name }) => (
            <li key={id}>
              <Link lang={placeLang(id)} dir="auto" {...guideLink(id)}>
                {placeName(id, name)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {categories.map((category) => (
        <section key={category.id} className={styles['category']} aria-labelledby={guideAnchor(category.id)}>
          <Place place={category} level={2} text={guide?.[category.id]} isLinked={category === linked} />
          {category.subcategories.map((place) => (
            <Place key={place.id} place={place} level={3} text={guide?.[place.id]} isLinked={place === linked} />
          ))}
        </section>
      ))}
    </Page>
  )
}

type PlaceProps = {
  place: GuidePlace
  level: 2 | 3
  /** Undefined while the guide could not be loaded, and for places that are newer than it. */
  text: string | undefined
  /** Whether the address links to this place. */
  isLinked: boolean
}

/** A category or subcategory: its name beside its text, as the glossary has them. */
function Place({ place, level, text, isLinked }: PlaceProps) {
  const { id, name, count, isOrganisations } = place
  const Heading = `h${level}` as const
  return (
    <div className={styles['place']} data-named={isLinked || undefined}>
      <div className={styles['name']}>
        <Heading id={guideAnchor(id)} lang={placeLang(id)} dir="auto">
          {placeName(id, name)}
        </Heading>
        <Link {...exploreLink({ category: [id], ...(isOrganisations && { members: true }) })}>
          {t('guide.count', { count })}
        </Link>
      </div>
      {text && <p>{text}</p>}
    </div>
  )
}

function hasText(guide: Guide, category: GuideCategory): boolean {
  return [category, ...category.subcategories].some(({ id }) => Object.hasOwn(guide, id))
}
