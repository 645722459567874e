import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { toggleCompared, useCompare, toCompareItem } from '../../stores/compare.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Scale } from '../../ui/icons.tsx'

const icon = <Scale size={18} aria-hidden />

/** Adds an item to the compare tray, or removes it. */
export function CompareButton({ item }: { item: Item }) {
  const isCompared = useCompare((state) => state.items.some(({ id }) => id === item.id))
  return (
    <IconButton
      label={t('item.compare', { name: item.name })}
      aria-pressed={isCompared}
      onClick={() => toggleCompared(toCompareItem(item))}
    >
      {icon}
    </IconButton>
  )
}
