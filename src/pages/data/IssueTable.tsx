import { useMemo, useState } from 'react'
import { groupIssues, valueIn, type IssueGroup } from '../../domain/landscape/issue-groups.ts'
import type { DataIssue } from '../../domain/landscape/landscape.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './DataPage.module.css'

/** Rows rendered per step: a hostile file has thousands of issues. */
const ROWS_PER_STEP = 500

/** All issues of the file, grouped by message: what, where, and how they were handled. */
export function IssueTable({ issues }: { issues: readonly DataIssue[] }) {
  const [limit, setLimit] = useState(ROWS_PER_STEP)
  const groups = useMemo(() => groupIssues(issues), [issues])
  return (
    <section className={styles['section']}>
      <h2>{t('data.issues')}</h2>
      <p>{issues.length === 0 ? t('data.issuesNone') : t('data.issuesCount', { count: issues.length })}</p>
      {groups.length > 0 && (
        // A horizontally scrollable table must be reachable by keyboard.
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
              {groups.slice(0, limit).map((group) => (
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
      {groups.length > limit && (
        <Button onClick={() => setLimit(limit + ROWS_PER_STEP)}>
          {t('data.issuesMore', { shown: limit, count: groups.length })}
        </Button>
      )}
    </section>
  )
}

/** Places listed before the user asks for all. */
const COLLAPSED_PLACES = 3

/** The places of a group of issues, each with its value where the values differ. */
function IssuePlaces({ group }: { group: IssueGroup }) {
  const [isExpanded, setExpanded] = useState(false)
  const { issues } = group
  const listed = isExpanded ? issues : issues.slice(0, COLLAPSED_PLACES)
  return (
    <>
      <ul className={styles['places']}>
        {listed.map((issue, index) => (
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
      {issues.length > listed.length && (
        <Button onClick={() => setExpanded(true)}>{t('data.issue.all', { count: issues.length })}</Button>
      )}
    </>
  )
}
