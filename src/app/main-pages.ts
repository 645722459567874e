import {
  Bookmark,
  BookOpen,
  ChartNoAxesGantt,
  Compass,
  Database,
  FileText,
  History,
  Layers,
  Scale,
  type Icon,
} from '../ui/icons.tsx'
import {
  bookmarksLink,
  changesLink,
  compareLink,
  dataLink,
  exploreLink,
  glossaryLink,
  guideLink,
  stackLink,
  timelineLink,
} from '../routing/links.ts'

/** The pages of the main navigation, in order. A new page is a row here, and its `nav.` text. */
export const MAIN_PAGES = [
  { name: 'explore', Icon: Compass, link: exploreLink() },
  { name: 'timeline', Icon: ChartNoAxesGantt, link: timelineLink() },
  { name: 'compare', Icon: Scale, link: compareLink() },
  { name: 'bookmarks', Icon: Bookmark, link: bookmarksLink() },
  { name: 'changes', Icon: History, link: changesLink() },
  { name: 'stack', Icon: Layers, link: stackLink() },
  { name: 'guide', Icon: FileText, link: guideLink() },
  { name: 'glossary', Icon: BookOpen, link: glossaryLink() },
  { name: 'data', Icon: Database, link: dataLink() },
] as const satisfies readonly { name: string; Icon: Icon; link: object }[]
