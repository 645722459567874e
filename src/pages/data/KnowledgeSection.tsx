import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { knowledgeGaps } from '../../domain/knowledge/gaps.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import styles from './DataPage.module.css'

/** Items that our knowledge has nothing of yet, and rows of it whose item has gone; not rendered until it is loaded. */
export function KnowledgeSection({ landscape }: { landscape: Landscape }) {
  const sentences = useKnowledge('sentences')
  const gaps = useMemo(() => sentences && knowledgeGaps(landscape, sentences), [landscape, sentences])
  if (!gaps) return null
  const { withoutRow, withoutItem } = gaps
  return (
    <section className={styles['section']} aria-label={t('data.knowledge')}>
      <h2>{t('data.knowledge')}</h2>
      <p>{withoutRow.length === 0 ? t('data.knowledge.whole') : t('data.knowledge.new', { count: withoutRow.length })}</p>
      {withoutRow.length > 0 && (
        <ul>
          {withoutRow.map(({ id, name }) => (
            <li key={id}>
              <Link dir="auto" {...itemLink(id)}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {withoutItem.length > 0 && (
        <>
          <p>{t('data.knowledge.gone', { count: withoutItem.length })}</p>
          <ul>
            {withoutItem.map((id) => (
              <li key={id}>
                <code>{id}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
