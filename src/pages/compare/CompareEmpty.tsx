import { Link } from '@tanstack/react-router'
import { Scale } from '../../ui/icons.tsx'
import { useState } from 'react'
import { ItemPicker } from './ItemPicker.tsx'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { confusedPairs } from '../../domain/compare/compare-notes.ts'
import type { Relations } from '../../domain/knowledge/knowledge.ts'
import { t } from '../../i18n/i18n.ts'
import { compareLink } from '../../routing/links.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './CompareEmpty.module.css'
import type { Compared } from './use-compared.ts'

type Props = { current: CurrentLandscape; relations: Relations | undefined; compared: Compared }

/** Pairs rendered before the user asks for all: three rows on a wide screen. */
const COLLAPSED_PAIRS = 12

/** How to start a comparison: search, use the tray, or pick two items that are often confused. */
export function CompareEmpty({ current, relations, compared }: Props) {
  const [isAll, setAll] = useState(false)
  const pairs = relations ? confusedPairs(relations, current.landscape) : []
  return (
    <>
      <div className={styles['start']}>
        <h2>{t('compare.empty.title')}</h2>
        <p>
          {t('compare.empty.text')} <Scale size={16} aria-hidden />
        </p>
        <ItemPicker
          current={current}
          label={t('compare.add')}
          placeholder={t('compare.add')}
          excluded={[]}
          onPick={(item) => compared.change([item])}
        />
      </div>
      {pairs.length > 0 && (
        <section aria-labelledby="pairs">
          <h2 id="pairs">{t('compare.pairs')}</h2>
          <ul className={styles['pairs']}>
            {pairs.slice(0, isAll ? pairs.length : COLLAPSED_PAIRS).map(({ items: [a, b], text }) => (
              <li key={`${a.id} ${b.id}`} className={styles['pair']}>
                <LogoTile name={a.name} logo={a.logo} />
                <LogoTile name={b.name} logo={b.logo} />
                <Link
                  className={styles['names']}
                  {...compareLink({ items: [a.id, b.id] })}
                  onClick={(event) => {
                    // The tray is empty: put the pair into it. Modified clicks are left to the browser.
                    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
                    event.preventDefault()
                    compared.change([a, b])
                  }}
                >
                  {t('compare.pair', { a: a.name, b: b.name })}
                </Link>
                <p>{text}</p>
              </li>
            ))}
          </ul>
          {!isAll && pairs.length > COLLAPSED_PAIRS && (
            <Button onClick={() => setAll(true)}>{t('compare.allPairs', { count: pairs.length })}</Button>
          )}
        </section>
      )}
    </>
  )
}
