import { useDeferredValue, useMemo } from 'react'
import { nearestNames } from '../../../domain/results/nearest-names.ts'
import type { Landscape } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { parseQuery } from '../../../search/query.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from '../ExplorePage.module.css'

type Props = { query: string; landscape: Landscape; onName: (name: string) => void }

/** Names similar to a query without results. */
export function NearestNames({ query, landscape, onName }: Props) {
  // Deferred, as comparing all names is slow: the empty result renders first.
  const deferredQuery = useDeferredValue(query, '')
  const names = useMemo(
    () => (deferredQuery === '' ? [] : nearestNames(parseQuery(deferredQuery).text, landscape.items)),
    [deferredQuery, landscape],
  )
  if (names.length === 0) return null
  return (
    <div role="group" aria-label={t('results.nearest')} className={styles['nearest']}>
      <p>{t('results.nearest')}</p>
      {names.map((name) => (
        <Button key={name} onClick={() => onName(name)}>
          <bdi>{name}</bdi>
        </Button>
      ))}
    </div>
  )
}
