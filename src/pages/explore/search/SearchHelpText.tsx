import { t } from '../../../i18n/i18n.ts'
import styles from './SearchHelp.module.css'

/** An example of each operator. */
const ROWS = [
  ['"service mesh"', 'search.help.exact'],
  ['-java', 'search.help.not'],
  ['maturity:graduated', 'search.help.maturity'],
  ['category:database', 'search.help.category'],
  ['focus:logging', 'search.help.focus'],
  ['has:audit', 'search.help.has'],
] as const

/** Explains the search by examples. */
export function SearchHelpText() {
  return (
    <>
      <p className={styles['title']}>{t('search.help.title')}</p>
      <p>{t('search.help.words')}</p>
      <p>{t('search.help.keys')}</p>
      <dl className={styles['rows']}>
        {ROWS.map(([example, key]) => (
          <div key={key} className={styles['row']}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
