import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { t } from '../../i18n/i18n.ts'
import { isMissing, refetchMissing } from '../../queries/fetch-json.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useLandscape } from '../../components/landscape/landscape-state.ts'

/** Reports that some data of the page could not be loaded; if all of it is missing, the page reports that. */
export function MissingDataNotice() {
  const client = useQueryClient()
  const { current } = useLandscape()
  const cache = client.getQueryCache()
  const subscribe = useCallback(
    // Searches change the cache with every key, and are no assets.
    (listener: () => void) => cache.subscribe(({ query }) => query.meta?.['isBuildAsset'] === true && listener()),
    [cache],
  )
  const isAny = useSyncExternalStore(
    subscribe,
    () => cache.getAll().some((query) => query.isActive() && isMissing(query)),
    () => false,
  )
  if (!isAny || !current) return null
  return (
    <Notice trouble actions={<Button onClick={() => refetchMissing(client)}>{t('live.retry')}</Button>}>
      {t('data.failed.part')}
    </Notice>
  )
}
