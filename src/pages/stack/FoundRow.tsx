import { Link } from '@tanstack/react-router'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { MaturityBadge } from '../../components/maturity/MaturityBadge.tsx'
import { standingIn, standingText } from '../../components/maturity/standing.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import type { Found } from '../../stack/finding.ts'
import { MATCH_RULES, type Match } from '../../stack/rules.ts'
import { ruleText } from './finding-text.ts'
import styles from './StackPage.module.css'

type Props = { found: Found; item: Item; match: Match; successors: readonly Item[] }

/** A finding in a file, with the matched item and the certainty of the match. */
export function FoundRow({ found, item, match, successors }: Props) {
  const { current } = useLandscape()
  const certainty = MATCH_RULES[match.rule]
  return (
    <li className={styles['row']}>
      <div className={styles['thing']}>
        <code>{found.text}</code>
        <PlaceText found={found} />
      </div>
      <div className={styles['item']}>
        <LogoTile name={item.name} logo={item.logo} />
        <div>
          <Link dir="auto" {...itemLink(item.id)}>
            {item.name}
          </Link>
          <p>
            {item.maturity ? (
              <MaturityBadge maturity={item.maturity} />
            ) : (
              <span className={styles['soft']}>{standingText(standingIn(current?.landscape, item))}</span>
            )}
          </p>
          {item.maturity === 'archived' && successors.length > 0 && (
            <p className={styles['soft']}>
              {t('stack.instead', { names: successors.map(({ name }) => name).join(', ') })}
            </p>
          )}
        </div>
      </div>
      <div className={styles['sure']}>
        <span className={`${styles['certainty']} ${styles[certainty]}`}>{t(`stack.certainty.${certainty}`)}</span>
        <span className={styles['soft']}>{ruleText(match)}</span>
      </div>
    </li>
  )
}

/** The first place of a finding, and the number of further places. */
export function PlaceText({ found: { places, count } }: { found: Found }) {
  const [first] = places
  const parts = [
    first && first.line > 0 ? t('stack.line', { line: first.line }) : '',
    first?.owner ?? '',
    count > 1 ? t('stack.more', { count: count - 1 }) : '',
  ]
  return <span className={styles['place']}>{parts.filter(Boolean).join(' · ')}</span>
}
