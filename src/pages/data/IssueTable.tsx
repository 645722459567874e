import { useMemo, useState } from 'react'
import { groupIssues, valueIn, type IssueGroup } from '../../domain/landscape/issue-groups.ts'
import type { DataIssue } from '../../domain/landscape/landscape.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './DataPage.module.css'

/** Rows that are drawn at once: a hostile file has thousands of faults. */
const STEP = 500

/** Every fault of the file, equal ones together: what it is, where it is, and what was done. */
export function IssueTable({ issues }: { issues: readonly DataIssue[] }) {
  const [most, setMost] = useState(STEP)
  const groups = useMemo(() => groupIssues(issues), [issues])
  return (
    <section className={styles['section']}>
      <h2>{t('data.issues')}</h2>
      <p>{issues.length === 0 ? t('data.issuesNone') : t('data.issuesCount', { count: issues.length })}</p>
      {groups.length > 0 && (
        // A table that scrolls sideways must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('data.issues')}>
          <table className={`${styles['table']} ${styles['issues']}`}>
            <thead>
              <tr>
                <th>{t('data.issue.what')}</th>
                <th className={styles['line']}>{t('data.issue.count')}</th>
                <th>{t('data.issue.where')}</th>
                <th className={styles['done']}>{t('data.issue.done')}</th>
              </tr>
            </thead>
            <tbody>
              {groups.slice(0, most).map((group) => (
                <tr key={`${group.outcome} ${group.message}`}>
                  <td className={styles['what']} lang="en">
                    {group.message}
                  </td>
                  <td className={styles['number']}>{formatNumber(group.issues.length)}</td>
                  <td>
                    <IssuePlaces group={group} />
                  </td>
                  <td>{t(`data.outcome.${group.outcome}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {groups.length > most && (
        <Button onClick={() => setMost(most + STEP)}>
          {t('data.issuesMore', { shown: most, count: groups.length })}
        </Button>
      )}
    </section>
  )
}

/** Places of equal faults that are named at once; the rest when asked for. */
const FIRST = 3

/** Where equal faults are: the first places, each with what stands there where that differs. */
function IssuePlaces({ group }: { group: IssueGroup }) {
  const [isWhole, setWhole] = useState(false)
  const { issues } = group
  const shown = isWhole ? issues : issues.slice(0, FIRST)
  return (
    <>
      <ul className={styles['places']}>
        {shown.map((issue, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the order of the file, which never changes
          <li key={index}>
            {[issue.category, issue.subcategory, issue.item].filter((part) => part !== '').join(' / ')}{' '}
            {issue.line > 0 && <span className={styles['at']}>{t('data.issue.at', { line: issue.line })}</span>}
            {issue.message !== group.message && (
              <span className={styles['value']} lang="en">
                {valueIn(issue.message)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {issues.length > shown.length && (
        <Button onClick={() => setWhole(true)}>{t('data.issue.all', { count: issues.length })}</Button>
      )}
    </>
  )
}
