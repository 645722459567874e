import { listName } from '../../components/lists/list-name.ts'
import { landscapeNameOf } from '../../domain/landscape/other-landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { DEFAULT_LIST } from '../../stores/bookmarks/bookmark-record.ts'
import type { Problem } from '../../stores/exchange/exchange-model.ts'
import type { ImportReport } from '../../stores/exchange/import-lists.ts'
import styles from './Exchange.module.css'

/** Maximum number of problems listed; the rest are only counted. */
const MAX_PROBLEMS = 50

type Props = {
  name: string
  report: ImportReport
  problems: readonly Problem[]
  /** The landscape named in the file, if it differs from the current one. */
  otherLandscape: string | undefined
}

/** A preview of an import, list by list, with the problems in the file. */
export function ImportPreview({ name, report, problems, otherLandscape }: Props) {
  const hasChanges = report.lists.some((list) => list.isNew || list.added + list.notes > 0)
  const listedProblems = problems.slice(0, MAX_PROBLEMS)
  return (
    <div className={styles['preview']} role="status">
      <p className={styles['fileName']}>{name}</p>
      {otherLandscape !== undefined && (
        <p>{t('exchange.otherLandscape', { landscape: landscapeNameOf(otherLandscape) })}</p>
      )}
      {report.lists.length > 0 && (
        <>
          <p>{t(hasChanges ? 'exchange.preview' : 'exchange.nothing')}</p>
          <ul className={styles['reports']}>
            {report.lists.map((list) => (
              <li key={list.name}>
                <strong>{list.name || listName({ id: DEFAULT_LIST, name: '' })}</strong>
                <span>
                  {[
                    list.isNew && t('exchange.newList'),
                    t('exchange.added', { count: list.added }),
                    list.existing > 0 && t('exchange.known', { count: list.existing }),
                    list.notes > 0 && t('exchange.notes', { count: list.notes }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <>
          <p className={styles['trouble']}>{t('exchange.problems', { count: problems.length })}</p>
          <ul className={styles['problems']}>
            {listedProblems.map(({ kind, where, line }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- faults have no other identity
              <li key={index}>
                {line !== undefined && <strong>{t('exchange.line', { line })} </strong>}
                {where && <strong>{where} </strong>}
                {t(`exchange.problem.${kind}`)}
              </li>
            ))}
            {problems.length > listedProblems.length && (
              <li>{t('exchange.more', { count: problems.length - listedProblems.length })}</li>
            )}
          </ul>
        </>
      )}
    </div>
  )
}
