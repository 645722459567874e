import { Columns3 } from '../../../ui/icons.tsx'
import { useId } from 'react'
import { useLandscape } from '../../../components/landscape/landscape-state.ts'
import { columnsWithData, DEFAULT_COLUMNS, OPTIONAL_COLUMNS, type ColumnName } from '../../../domain/results/columns.ts'
import { t } from '../../../i18n/i18n.ts'
import { sameList, toggle } from '../../../lib/arrays.ts'
import { setColumns } from '../../../stores/preferences.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import styles from './TableView.module.css'

/** Chooses the table's columns; the choice is stored in the browser. */
export function ColumnChooser({ columns }: { columns: readonly ColumnName[] }) {
  const id = useId()
  const { current } = useLandscape()
  const offered = columnsWithData(OPTIONAL_COLUMNS, current?.landscape.items ?? [])
  return (
    <>
      <IconButton label={t('table.columns')} popoverTarget={id}>
        <Columns3 size={18} aria-hidden />
      </IconButton>
      <Popover id={id} label={t('table.columns')}>
        <p className={styles['chooserTitle']}>{t('table.columns')}</p>
        {offered.map((name) => (
          <label key={name} className={styles['choice']}>
            <input
              type="checkbox"
              checked={columns.includes(name)}
              onChange={() => setColumns(toggle(columns, name))}
            />
            {t(`column.${name}`)}
          </label>
        ))}
        <Button disabled={sameList(columns, DEFAULT_COLUMNS)} onClick={() => setColumns(undefined)}>
          {t('table.usualColumns')}
        </Button>
      </Popover>
    </>
  )
}
