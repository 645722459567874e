import { TABLE_COLUMNS, type ColumnName } from '../../domain/results/columns.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { placeName } from '../../i18n/place-names.ts'
import { levelName } from '../maturity/level-name.ts'

/** The text of an item's table cell, in the interface's language; empty without a value. */
export function columnText(name: ColumnName, item: Item): string {
  const column = TABLE_COLUMNS[name]
  switch (column.kind) {
    case 'text': {
      const text = column.valueOf(item) ?? ''
      return column.placeOf ? placeName(column.placeOf(item), text) : text
    }
    case 'maturity': {
      const maturity = column.valueOf(item)
      return maturity ? levelName(maturity) : ''
    }
    case 'date': {
      const date = column.valueOf(item)
      return date ? formatDate(date) : ''
    }
    case 'areas':
      return column
        .valueOf(item)
        .map((area) => t(`area.${area}`))
        .join(', ')
    case 'signals':
      return column
        .valueOf(item)
        .map((signal) => t(`signal.${signal}`))
        .join(', ')
    case 'count': {
      const count = column.valueOf(item)
      return count === undefined ? '' : formatNumber(count)
    }
    case 'links':
      return column.valueOf(item).map(shortAddress)[0] ?? ''
    case 'audits': {
      const { length } = column.valueOf(item)
      return length > 0 ? formatNumber(length) : ''
    }
  }
}

/** A short, recognisable address: owner and repository on GitHub, elsewhere without its scheme. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?(github\.com\/(?=[^/]+\/[^/]))?/, '').replace(/\/$/, '')
}
