import { useState } from 'react'
import type { DataIssue } from '../../domain/landscape.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './DataPage.module.css'

/** Rows that are drawn at once: a hostile file has thousands of faults. */
const STEP = 500

/** Every fault of the file, where it is, and what was done. */
export function IssueTable({ issues }: { issues: readonly DataIssue[] }) {
  const [most, setMost] = useState(STEP)
  return (
    <section className={styles['section']}>
      <h2>{t('data.issues')}</h2>
      <p>{issues.length === 0 ? t('data.issuesNone') : t('data.issuesCount', { count: issues.length })}</p>
      {issues.length > 0 && (
        // A table that scrolls sideways must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('data.issues')}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th>{t('data.issue.where')}</th>
                <th className={styles['line']}>{t('data.issue.line')}</th>
                <th>{t('data.issue.what')}</th>
                <th className={styles['done']}>{t('data.issue.done')}</th>
              </tr>
            </thead>
            <tbody>
              {issues.slice(0, most).map((issue, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- the order of the file, which never changes
                <tr key={index}>
                  <td>{[issue.category, issue.subcategory, issue.item].filter((part) => part !== '').join(' / ')}</td>
                  <td className={styles['number']}>{issue.line > 0 ? formatNumber(issue.line) : ''}</td>
                  <td className={styles['what']} lang="en">
                    {issue.message}
                  </td>
                  <td>{t(`data.outcome.${issue.outcome}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {issues.length > most && (
        <Button onClick={() => setMost(most + STEP)}>
          {t('data.issuesMore', { shown: most, count: issues.length })}
        </Button>
      )}
    </section>
  )
}
