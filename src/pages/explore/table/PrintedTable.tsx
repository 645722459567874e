import { columnText } from '../../../components/item-text/column-text.ts'
import { PrintedResults, PRINT_LIMIT } from '../print/PrintedResults.tsx'
import { TABLE_COLUMNS, type ColumnName } from '../../../domain/results/columns.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import styles from './TableView.module.css'

type Props = { items: readonly Item[]; columns: readonly ColumnName[] }

/** The printed table: a native table element, so that every page repeats the headings. */
export function PrintedTable({ items, columns }: Props) {
  const names: readonly ColumnName[] = ['name', ...columns]
  return (
    <PrintedResults total={items.length}>
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
    </PrintedResults>
  )
}
