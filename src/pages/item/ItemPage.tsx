import { getRouteApi, Link, useLocation, useCanGoBack, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { ItemActions } from '../../components/item/ItemActions.tsx'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { hasUserInteracted } from '../../components/scheduling/user-interaction.ts'
import { itemsById, type Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink } from '../../routing/links.ts'
import { resultsOf, type ResultsState } from '../../routing/results-state.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { useItemAddress, LinkedItemDetails } from '../LinkedItemDetails.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { useTitle } from '../use-title.ts'
import styles from './ItemPage.module.css'
import { PageSteps } from './PageSteps.tsx'
import { ArrowLeft } from '../../ui/icons.tsx'

const route = getRouteApi('/item/$itemId')

/** The page of an item. */
export function ItemPage() {
  return <LandscapeGate needsAllItems>{(current) => <ItemById current={current} />}</LandscapeGate>
}

function ItemById({ current }: { current: CurrentLandscape }) {
  const { itemId } = route.useParams()
  const item = itemsById(current.landscape).get(itemId)
  useTitle(item?.name ?? t('item.notListed.title'))
  if (item) return <ItemContent item={item} current={current} />
  return (
    <Message
      level={1}
      title={t('item.notListed.title')}
      actions={
        <Link className={buttonClass} {...exploreLink()}>
          {t('bookmarks.explore')}
        </Link>
      }
    >
      {t('item.notListed.text')}
    </Message>
  )
}

function ItemContent({ item, current }: { item: Item; current: CurrentLandscape }) {
  const page = useRef<HTMLDivElement>(null)
  const results = useLocation({ select: resultsOf, structuralSharing: true })
  const address = useItemAddress(item.id)
  useEffect(() => {
    // After navigation, move the focus here for screen-reader and keyboard users.
    const isStepping = page.current?.contains(document.activeElement?.closest('[data-step]') ?? null)
    if (hasUserInteracted() && !isStepping) page.current?.focus({ preventScroll: true })
  }, [item.id])
  return (
    <div ref={page} className={styles['page']} tabIndex={-1}>
      <div className={styles['bar']}>
        <BackLink results={results} />
        <div className={styles['dock']}>
          {results && <PageSteps key="steps" item={item} current={current} view={results.view} page={page} />}
          <ItemActions item={item} address={address} />
        </div>
      </div>
      <LinkedItemDetails item={item} level={1} />
    </div>
  )
}

/** Links back to the results that an item was opened from, with their scroll position; otherwise to Explore. */
function BackLink({ results }: { results: ResultsState | undefined }) {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  return (
    <Link
      className={styles['back']}
      {...exploreLink(results?.view)}
      onClick={(event) => {
        const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
        if (!isPlain || !results?.isBehind || !canGoBack) return
        event.preventDefault()
        router.history.back()
      }}
    >
      <ArrowLeft size={16} aria-hidden />
      {` ${t(results ? 'item.backToResults' : 'item.back')}`}
    </Link>
  )
}
