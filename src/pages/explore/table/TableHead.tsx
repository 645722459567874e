import { ArrowDown, ArrowUp } from '../../../ui/icons.tsx'
import type { ColumnName } from '../../../domain/results/columns.ts'
import { defaultDirection, type Direction } from '../../../domain/results/sort.ts'
import { t } from '../../../i18n/i18n.ts'
import { sortParameters, type ViewSearch } from '../../../routing/view-search.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import styles from './TableView.module.css'

const ARROWS = { asc: ArrowUp, desc: ArrowDown }
const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const
const OPPOSITE: Record<Direction, Direction> = { asc: 'desc', desc: 'asc' }

type HeadingProps = { search: ViewSearch; onChange: (search: ViewSearch) => void }
type Props = HeadingProps & { columns: readonly ColumnName[] }

/** The row of headings: each sorts by its column; a second click reverses the direction. */
export function TableHead({ columns, ...shared }: Props) {
  return (
    <div role="row" aria-rowindex={1} className={styles['row']}>
      <Heading name="name" {...shared} />
      {columns.map((name) => (
        <Heading key={name} name={name} {...shared} />
      ))}
      <div role="columnheader" className={styles['mark']} aria-label={t('table.bookmark')}>
        <ColumnChooser columns={columns} />
      </div>
    </div>
  )
}

function Heading({ name, search, onChange }: HeadingProps & { name: ColumnName }) {
  const { sort, dir = defaultDirection(name), ...rest } = search
  const sorted = sort === name ? dir : undefined
  const Arrow = ARROWS[sorted ?? defaultDirection(name)]
  return (
    <div
      role="columnheader"
      aria-sort={sorted ? ARIA_SORT[sorted] : 'none'}
      className={name === 'name' ? styles['name'] : undefined}
    >
      <button
        type="button"
        className={styles['sort']}
        onClick={() => onChange({ ...rest, ...sortParameters(name, sorted ? OPPOSITE[sorted] : undefined) })}
      >
        <span className={styles['heading']}>{t(`column.${name}`)}</span>
        <Arrow size={14} aria-hidden />
      </button>
    </div>
  )
}
