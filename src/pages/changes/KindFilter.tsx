import { CHANGE_KINDS, type ChangeKind } from '../../domain/changes/kinds.ts'
import { toggle } from '../../lib/arrays.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import styles from './KindFilter.module.css'

type Props = {
  counts: ReadonlyMap<ChangeKind, number>
  chosen: readonly ChangeKind[]
  members: boolean
  /** Whether there are changes of members and partners. */
  hasMembers: boolean
  onChange: (choice: { kinds: ChangeKind[] } | { members: boolean }) => void
}

/** Filters changes by kind, with counts; kinds without changes are left out. */
export function KindFilter({ counts, chosen, members, hasMembers, onChange }: Props) {
  const offered = CHANGE_KINDS.filter((kind) => counts.has(kind) || chosen.includes(kind))
  return (
    <fieldset className={styles['kinds']}>
      <legend className="visually-hidden">{t('changes.kinds')}</legend>
      {offered.map((kind) => (
        <label key={kind} className={styles['kind']}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={() => onChange({ kinds: toggle(chosen, kind) })}
          />
          {t(`changes.kind.${kind}`)} <span className={styles['number']}>{formatNumber(counts.get(kind) ?? 0)}</span>
        </label>
      ))}
      {hasMembers && (
        <label className={`${styles['kind']} ${styles['members']}`}>
          <input type="checkbox" checked={members} onChange={() => onChange({ members: !members })} />
          {t('filters.members')}
        </label>
      )}
    </fieldset>
  )
}
