import { useMemo, type ReactNode } from 'react'
import { latestOf, type Comparison, type ItemChange } from '../../domain/changes/compare-states.ts'
import type { ChangeKind } from '../../domain/changes/kinds.ts'
import { countKinds, groupChanges } from '../../domain/changes/select-changes.ts'
import type { IsoDate } from '../../lib/dates.ts'
import { itemsById } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { validateChangesSearch } from '../../routing/changes-search.ts'
import { bookmarkIds, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { ChangeList } from './ChangeList.tsx'
import styles from './ChangesPage.module.css'
import { ChangesExports } from './ChangesExports.tsx'
import { KindFilter } from './KindFilter.tsx'
import { ChangeTotals } from './ChangeTotals.tsx'
import { toWrittenGroups } from './written-groups.ts'
import type { ViewProps } from './view-props.ts'

type Props = ViewProps & {
  comparison: Comparison
  /** Describes the two sides in a sentence. */
  about: string
  /** The day of the newer side. */
  date: IsoDate
  actions?: ReactNode
}

const NO_KINDS: readonly ChangeKind[] = []

/** All differences between two landscapes, with filters, totals and exports. */
export function ComparisonView({ comparison, about, date, actions, current, search, onChange }: Props) {
  const { changes, counts } = comparison
  const bookmarks = useBookmarks((state) => state.bookmarks)
  const kinds = search.kinds ?? NO_KINDS
  const members = search.members === true
  const groups = useMemo(() => {
    const ids = bookmarkIds(bookmarks)
    const isBookmarked = ({ before, after }: ItemChange) => ids.has(after?.id ?? '') || ids.has(before?.id ?? '')
    return groupChanges(changes, { kinds, members }, isBookmarked)
  }, [changes, kinds, members, bookmarks])
  const kindCounts = useMemo(() => countKinds(changes, members), [changes, members])
  const total = groups.reduce((sum, group) => sum + group.changes.length, 0)
  const memberChanges = changes.filter((change) => latestOf(change).kind !== 'technology').length
  const listed = itemsById(current.landscape)
  return (
    <>
      <p className={styles['lead']}>{about}</p>
      {changes.length > 0 && (
        <>
          <KindFilter
            counts={kindCounts}
            chosen={kinds}
            members={members}
            hasMembers={memberChanges > 0}
            onChange={(choice) => onChange(validateChangesSearch({ ...search, ...choice }))}
          />
          <div className={styles['bar']}>
            <p role="status" className={styles['count']}>
              {t('changes.count', { count: total })}
            </p>
            {actions}
            {total > 0 && <ChangesExports about={about} date={date} groups={() => toWrittenGroups(groups, listed)} />}
          </div>
        </>
      )}
      {total === 0 ? (
        <NoChanges
          items={counts.same}
          hasChanges={changes.length > 0}
          isFiltered={kinds.length > 0}
          memberChanges={members ? 0 : memberChanges}
          onAll={() => onChange({ ...search, kinds: [] })}
          onMembers={() => onChange({ ...search, members: true })}
        />
      ) : (
        <ChangeList groups={groups} listed={listed} />
      )}
      <ChangeTotals counts={counts} />
    </>
  )
}

type NoChangesProps = {
  items: number
  hasChanges: boolean
  isFiltered: boolean
  memberChanges: number
  onAll: () => void
  onMembers: () => void
}

/** Replaces an empty list of changes, and offers to widen the selection where that would display some. */
function NoChanges({ items, hasChanges, isFiltered, memberChanges, onAll, onMembers }: NoChangesProps) {
  if (isFiltered) {
    return (
      <Message title={t('changes.nothingChosen')} actions={<Button onClick={onAll}>{t('changes.showAll')}</Button>} />
    )
  }
  if (memberChanges > 0) {
    return (
      <Message title={t('changes.nothing')} actions={<Button onClick={onMembers}>{t('changes.showMembers')}</Button>}>
        <p>{t('changes.membersOnly', { count: memberChanges })}</p>
      </Message>
    )
  }
  return <Message title={t('changes.nothing')}>{!hasChanges && <p>{t('changes.nothingText', { items })}</p>}</Message>
}
