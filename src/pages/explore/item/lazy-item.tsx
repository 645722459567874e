import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useLandscape } from '../../../components/landscape/landscape-state.ts'
import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { language, t } from '../../../i18n/i18n.ts'
import { knowledgeQuery } from '../../../queries/extract.ts'
import { itemLink } from '../../../routing/links.ts'
import type { MessageFrame } from '../../../components/loading/MissingPart.tsx'
import { Button } from '../../../ui/Button.tsx'
import styles from '../ExplorePage.module.css'

/** The message of the item beside the list. */
const inPanel: MessageFrame<{ onClose: () => void }> = (message, { onClose }) => (
  <aside className={`${styles['side']} ${styles['panel']}`}>
    {message('part', <Button onClick={onClose}>{t('palette.close')}</Button>)}
  </aside>
)

/** The item beside the list: its code and text come before one asks for them, but after everything else. */
export const ItemPanel = lazyPart(['item'], async () => (await import('./ItemPanel.tsx')).ItemPanel, inPanel)

/** Milliseconds after the data has come to rest; whoever is quicker points at a link first, which asks as well. */
const CALM_MS = 2000
/** Milliseconds from its text to its code: each takes a moment of its own to begin. */
const STEP_MS = 100

/**
 * Loads what an item needs, beside the list or as a page, once the page has come to rest.
 * @returns asks for it now
 */
export function usePreloadedItem(hasPanel: boolean): () => void {
  const router = useRouter()
  const client = useQueryClient()
  const { current, isLivePending } = useLandscape()
  const preloadKnowledge = useCallback(
    () => void client.prefetchQuery(knowledgeQuery('relations', language())),
    [client],
  )
  const preloadCode = useCallback(() => {
    if (hasPanel) void ItemPanel.preload()
    else void router.preloadRoute(itemLink('any'))
  }, [hasPanel, router])
  const isCalm = current !== undefined && !current.preview && !isLivePending
  useEffect(() => {
    if (!isCalm) return undefined
    let timer = setTimeout(() => {
      preloadKnowledge()
      timer = setTimeout(preloadCode, STEP_MS)
    }, CALM_MS)
    return () => clearTimeout(timer)
  }, [isCalm, preloadKnowledge, preloadCode])
  return useCallback(() => {
    preloadKnowledge()
    preloadCode()
  }, [preloadKnowledge, preloadCode])
}
