import type { ReactNode } from 'react'
import { columnText } from '../../../components/item-text/column-text.ts'
import { ExternalLink } from '../../../components/navigation/ExternalLink.tsx'
import { MaturityBadge } from '../../../components/maturity/MaturityBadge.tsx'
import { TABLE_COLUMNS, type ColumnKind, type ColumnName } from '../../../domain/results/columns.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { placeLang } from '../../../i18n/place-names.ts'
import styles from './TableView.module.css'

/** The kinds whose text may be truncated: the full text is the tooltip. */
const TRUNCATED_KINDS: ReadonlySet<ColumnKind> = new Set(['text', 'areas', 'signals'])

/** The cell of an item in a column; empty without a value. */
export function TableCell({ name, item }: { name: ColumnName; item: Item }) {
  const { kind, placeOf } = TABLE_COLUMNS[name]
  const text = columnText(name, item)
  return (
    <div
      role="cell"
      lang={placeOf && placeLang(placeOf(item))}
      dir={kind === 'text' ? 'auto' : undefined}
      className={styles[kind]}
      title={TRUNCATED_KINDS.has(kind) ? text : undefined}
    >
      {text && cellContent(name, item, text)}
    </div>
  )
}

function cellContent(name: ColumnName, item: Item, text: string): ReactNode {
  const column = TABLE_COLUMNS[name]
  if (column.kind === 'maturity') {
    const maturity = column.valueOf(item)
    return maturity && <MaturityBadge maturity={maturity} />
  }
  if (column.kind === 'links') {
    const [first = '', ...others] = column.valueOf(item)
    return (
      <>
        <ExternalLink url={first}>{text}</ExternalLink>
        {others.length > 0 && <span title={others.join('\n')}>{t('table.more', { more: others.length })}</span>}
      </>
    )
  }
  return text
}
