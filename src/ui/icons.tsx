import { __iconData as bookmark } from 'lucide-react/icons/bookmark'
import { __iconData as bookOpen } from 'lucide-react/icons/book-open'
import { __iconData as boxes } from 'lucide-react/icons/boxes'
import { __iconData as gantt } from 'lucide-react/icons/chart-no-axes-gantt'
import { __iconData as chevronRight } from 'lucide-react/icons/chevron-right'
import { __iconData as circleHelp } from 'lucide-react/icons/circle-question-mark'
import { __iconData as compass } from 'lucide-react/icons/compass'
import { __iconData as cross } from 'lucide-react/icons/x'
import { __iconData as database } from 'lucide-react/icons/database'
import { __iconData as download } from 'lucide-react/icons/download'
import { __iconData as ellipsis } from 'lucide-react/icons/ellipsis'
import { __iconData as gauge } from 'lucide-react/icons/gauge'
import { __iconData as history } from 'lucide-react/icons/rotate-ccw-clock'
import { __iconData as languages } from 'lucide-react/icons/languages'
import { __iconData as layers } from 'lucide-react/icons/layers'
import { __iconData as layoutGrid } from 'lucide-react/icons/layout-grid'
import { __iconData as map } from 'lucide-react/icons/map'
import { __iconData as network } from 'lucide-react/icons/network'
import { __iconData as packageBox } from 'lucide-react/icons/package'
import { __iconData as scale } from 'lucide-react/icons/scale'
import { __iconData as scrollText } from 'lucide-react/icons/scroll-text'
import { __iconData as search } from 'lucide-react/icons/search'
import { __iconData as shieldCheck } from 'lucide-react/icons/shield-check'
import { __iconData as sliders } from 'lucide-react/icons/sliders-horizontal'
import { __iconData as sunMoon } from 'lucide-react/icons/sun-moon'
import { __iconData as table } from 'lucide-react/icons/table-2'
import type { ComponentType } from 'react'
import { staticIcon, type IconData } from './static-icon.tsx'

/** An icon of the given size in pixels; always decorative, beside text or a label. */
export type Icon = ComponentType<{ size: number; 'aria-hidden': true }>

/** Icons for the first screen, without lucide's components: saves a kilobyte of the first load. */
function iconOf(icon: IconData): Icon {
  return ({ size }) => staticIcon(icon, size)
}

export const Bookmark = iconOf(bookmark)
export const BookOpen = iconOf(bookOpen)
export const Boxes = iconOf(boxes)
export const ChartNoAxesGantt = iconOf(gantt)
export const ChevronRight = iconOf(chevronRight)
export const CircleHelp = iconOf(circleHelp)
export const Compass = iconOf(compass)
export const Database = iconOf(database)
export const Download = iconOf(download)
export const Ellipsis = iconOf(ellipsis)
export const Gauge = iconOf(gauge)
export const History = iconOf(history)
export const Languages = iconOf(languages)
export const Layers = iconOf(layers)
export const LayoutGrid = iconOf(layoutGrid)
export const MapIcon = iconOf(map)
export const Network = iconOf(network)
export const Package = iconOf(packageBox)
export const Scale = iconOf(scale)
export const ScrollText = iconOf(scrollText)
export const Search = iconOf(search)
export const ShieldCheck = iconOf(shieldCheck)
export const SlidersHorizontal = iconOf(sliders)
export const SunMoon = iconOf(sunMoon)
export const Table2 = iconOf(table)
export const X = iconOf(cross)
