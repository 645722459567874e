import { useState } from 'react'
import { MaturityBadge } from '../../components/maturity/MaturityBadge.tsx'
import { Anchor } from '../../components/navigation/Anchor.tsx'
import { latestOf, type ItemChange } from '../../domain/changes/compare-states.ts'
import type { ChangeGroup } from '../../domain/changes/select-changes.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ChangeList.module.css'
import { changeLines } from './change-text.ts'
import { groupHeading } from './written-groups.ts'

/** Changes of a group that are rendered before the user asks for more. */
const COLLAPSED_CHANGES = 100

type Listed = ReadonlyMap<string, Item>

/** Changes in groups, the bookmarked first. */
export function ChangeList({ groups, listed }: { groups: readonly ChangeGroup[]; listed: Listed }) {
  return groups.map((group) => <Group key={group.id} group={group} listed={listed} />)
}

function Group({ group, listed }: { group: ChangeGroup; listed: Listed }) {
  const [limit, setLimit] = useState(COLLAPSED_CHANGES)
  const { changes } = group
  const id = `changes-${group.id}`
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h2 id={id}>
        {groupHeading(group.id)} <span className={styles['number']}>{formatNumber(changes.length)}</span>
      </h2>
      <ul>
        {changes.slice(0, limit).map((change) => (
          <Row key={keyOf(change)} change={change} listed={listed} />
        ))}
      </ul>
      {changes.length > limit && (
        <Button onClick={() => setLimit(Number.POSITIVE_INFINITY)}>
          {t('changes.more', { count: changes.length - limit })}
        </Button>
      )}
    </section>
  )
}

function Row({ change, listed }: { change: ItemChange; listed: Listed }) {
  const { id, name, maturity } = latestOf(change)
  // The compared landscapes may list items that the current one does not.
  const isListed = change.class !== 'gone' && listed.has(id)
  return (
    <li className={styles['row']}>
      <span className={styles['name']}>
        {isListed ? (
          <Anchor dir="auto" link={itemLink(id)}>
            {name}
          </Anchor>
        ) : (
          <span dir="auto">{name}</span>
        )}
        {maturity && <MaturityBadge maturity={maturity} />}
      </span>
      <span className={styles['lines']}>
        {changeLines(change).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </li>
  )
}

function keyOf(change: ItemChange): string {
  return `${change.class}/${latestOf(change).id}`
}
