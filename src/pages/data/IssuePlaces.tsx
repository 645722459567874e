import { useState } from 'react'
import { valueIn, type IssueGroup } from '../../domain/landscape/issue-groups.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './DataPage.module.css'

/** Places of equal faults that are named at once; the rest when asked for. */
const FIRST = 3

/** Where equal faults are: the first places, each with what stands there where that differs. */
export function IssuePlaces({ group }: { group: IssueGroup }) {
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
