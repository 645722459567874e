import { useMemo } from 'react'
import { nearestNames } from '../../domain/nearest-names.ts'
import type { Landscape } from '../../domain/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { parseQuery } from '../../search/query.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ExplorePage.module.css'

type Props = { query: string; landscape: Landscape; onName: (name: string) => void }

/** Names that a query without any result could have been meant for. */
export function NearestNames({ query, landscape, onName }: Props) {
  const names = useMemo(() => nearestNames(parseQuery(query).text, landscape.items), [query, landscape])
  if (names.length === 0) return null
  return (
    <div role="group" aria-label={t('results.nearest')} className={styles['nearest']}>
      <p>{t('results.nearest')}</p>
      {names.map((name) => (
        <Button key={name} onClick={() => onName(name)}>
          {name}
        </Button>
      ))}
    </div>
  )
}
