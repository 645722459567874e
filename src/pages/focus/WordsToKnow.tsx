import { Link } from '@tanstack/react-router'
import { useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { t } from '../../i18n/i18n.ts'
import { glossaryLink } from '../../routing/links.ts'
import styles from './FocusPage.module.css'

/** The glossary terms that an area needs. */
export function WordsToKnow({ ids }: { ids: readonly string[] }) {
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
