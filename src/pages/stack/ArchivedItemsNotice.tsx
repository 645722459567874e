import { Link } from '@tanstack/react-router'
import { Archive } from '../../ui/icons.tsx'
import { MaturityMark } from '../../components/maturity/MaturityBadge.tsx'
import { knowledgeId, useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import styles from './StackPage.module.css'

type Props = { items: readonly Item[]; successorsOf: (item: Item) => readonly Item[] }

/** The archived items of a stack, with their successors. */
export function ArchivedItemsNotice({ items, successorsOf }: Props) {
  const archived = items.filter(({ maturity }) => maturity === 'archived')
  const relations = useKnowledge('relations', archived.length > 0)
  if (archived.length === 0) return null
  return (
    <section className={styles['archived']} aria-labelledby="stack-archived">
      <h2 id="stack-archived">
        <Archive size={18} aria-hidden />
        {t('stack.archived.title')}
      </h2>
      <ul>
        {archived.map((item) => (
          <li key={item.id}>
            <p>
              <Link dir="auto" {...itemLink(item.id)}>
                {item.name}
              </Link>
            </p>
            <p className={styles['soft']}>{relations?.successors[knowledgeId(item)]?.text}</p>
            <ul className={styles['names']}>
              {successorsOf(item).map((other) => (
                <li key={other.id}>
                  <Link dir="auto" {...itemLink(other.id)}>
                    {other.name}
                  </Link>
                  {other.maturity && <MaturityMark maturity={other.maturity} />}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
