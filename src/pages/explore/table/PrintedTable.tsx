import { columnText } from '../../../components/item-text/column-text.ts'
import { Printed, PRINT_LIMIT } from '../print/Printed.tsx'
import { TABLE_COLUMNS, type ColumnName } from '../../../domain/results/columns.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import styles from './TableView.module.css'

type Props = { items: readonly Item[]; columns: readonly ColumnName[] }

/** The table on paper: a table of the document's own, so that every sheet begins with the headings. */
export function PrintedTable({ items, columns }: Props) {
  const names: readonly ColumnName[] = ['name', ...columns]
  return (
    <Printed total={items.length}>
      <table className={styles['printed']}>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {t(`column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.slice(0, PRINT_LIMIT).map((item) => (
            <tr key={item.id}>
              {names.map((name) => (
                <td key={name} className={styles[TABLE_COLUMNS[name].kind]}>
                  {columnText(name, item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Printed>
  )
}
