import { LayoutGrid, Map as MapIcon, Table2, type LucideIcon } from 'lucide-react'
import { VIEWS, type ViewName } from '../../../domain/results/views.ts'
import { t } from '../../../i18n/i18n.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'
import { Segmented } from '../../../ui/Segmented.tsx'

const ICONS: Record<ViewName, LucideIcon> = { cards: LayoutGrid, table: Table2, map: MapIcon }

type Props = { search: ViewSearch; onChange: (search: ViewSearch) => void }

/** Chooses how the results are looked at. */
export function ViewSwitch({ search, onChange }: Props) {
  const { view = 'cards', ...rest } = search
  return (
    <Segmented
      label={t('view.label')}
      value={view}
      options={VIEWS.map((value) => ({ value, label: t(`view.${value}`), Icon: ICONS[value] }))}
      onChange={(next) => onChange(next === 'cards' ? rest : { ...rest, view: next })}
    />
  )
}
