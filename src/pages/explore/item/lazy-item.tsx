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

/** Frames an error message in the panel. */
const inPanel: MessageFrame<{ onClose: () => void }> = (message, { onClose }) => (
  <aside className={`${styles['side']} ${styles['panel']}`}>
    {message('part', <Button onClick={onClose}>{t('palette.close')}</Button>)}
  </aside>
)

/** The item panel: its code and texts are preloaded after everything else. */
export const ItemPanel = lazyPart(async () => (await import('./ItemPanel.tsx')).ItemPanel, inPanel)

/** Delay of the preload after the data is loaded, in milliseconds; hovering a link preloads immediately. */
const PRELOAD_DELAY_MS = 2000
/** Delay between the preloads of texts and code, in milliseconds, so that the tasks stay short. */
const CODE_DELAY_MS = 100

/**
 * Preloads the code and texts of the item panel or page, once the page is idle.
 * @returns a function that preloads immediately
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
  const isIdle = current !== undefined && !current.preview && !isLivePending
  useEffect(() => {
    if (!isIdle) return undefined
    let timer = setTimeout(() => {
      preloadKnowledge()
      timer = setTimeout(preloadCode, CODE_DELAY_MS)
    }, PRELOAD_DELAY_MS)
    return () => clearTimeout(timer)
  }, [isIdle, preloadKnowledge, preloadCode])
  return useCallback(() => {
    preloadKnowledge()
    preloadCode()
  }, [preloadKnowledge, preloadCode])
}
