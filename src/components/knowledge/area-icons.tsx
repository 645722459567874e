import { Boxes, Gauge, Network, Package, ScrollText, ShieldCheck, type Icon } from '../../ui/icons.tsx'
import type { FocusArea } from '../../domain/landscape/landscape.ts'

/** The icon of each focus area. */
export const AREA_ICONS: Record<FocusArea, Icon> = {
  monitoring: Gauge,
  logging: ScrollText,
  security: ShieldCheck,
  registries: Package,
  messaging: Network,
  orchestration: Boxes,
}
