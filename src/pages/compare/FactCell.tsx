import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { ExternalLink } from '../../components/navigation/ExternalLink.tsx'
import { MaturityBadge } from '../../components/maturity/MaturityBadge.tsx'
import { factText, type Fact, type FactWords } from '../../domain/compare/compare-facts.ts'
import { subcategoryId } from '../../domain/landscape/paths.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, focusLink } from '../../routing/links.ts'
import styles from './CompareTable.module.css'

type Props = { facts: readonly Fact[]; words: FactWords }

/** The facts of an item in a row: on one line, or one per line where they are long. */
export function FactCell({ facts, words }: Props) {
  const [first, ...others] = facts
  if (!first) {
    return (
      <>
        <span className={styles['none']} aria-hidden>
          –
        </span>
        <span className="visually-hidden">{t('compare.none')}</span>
      </>
    )
  }
  if (others.length === 0) return <FactValue fact={first} words={words} />
  if (first.kind === 'link' || first.kind === 'place') {
    return (
      <ul className={styles['lines']}>
        {facts.map((fact) => (
          <li key={JSON.stringify(fact)}>
            <FactValue fact={fact} words={words} />
          </li>
        ))}
      </ul>
    )
  }
  return facts.map((fact, index) => (
    <Fragment key={JSON.stringify(fact)}>
      {index > 0 && ', '}
      <FactValue fact={fact} words={words} />
    </Fragment>
  ))
}

function FactValue({ fact, words }: { fact: Fact; words: FactWords }) {
  const text = factText(fact, words)
  switch (fact.kind) {
    case 'standing':
      return fact.standing.kind === 'level' ? <MaturityBadge maturity={fact.standing.level} /> : text
    case 'date':
      return <time dateTime={fact.date}>{text}</time>
    case 'link':
      return <ExternalLink url={fact.url}>{text}</ExternalLink>
    case 'area':
      return <Link {...focusLink(fact.area)}>{text}</Link>
    case 'place':
      return <Link {...exploreLink({ category: [subcategoryId(fact.path)] })}>{text}</Link>
    case 'words':
      return <span lang={fact.isFile ? 'en' : undefined}>{text}</span>
    case 'span':
    case 'count':
    case 'role':
    case 'signal':
    case 'answer':
      return text
  }
}
