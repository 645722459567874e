import { LINK_KINDS, type Item, type Link, type LinkKind } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'

export const LINK_GROUPS = ['Learn', 'Code', 'Community', 'Operations', 'More'] as const
export type LinkGroup = (typeof LINK_GROUPS)[number]

/** The group of each kind of link; the compiler requires a row for every new kind. */
const GROUP_OF: Record<LinkKind, LinkGroup> = {
  documentation: 'Learn',
  blog: 'Learn',
  youtube: 'Learn',
  intro: 'Learn',
  training: 'Learn',
  caseStudy: 'Learn',
  stackOverflow: 'Community',
  slack: 'Community',
  discord: 'Community',
  gitter: 'Community',
  mailingList: 'Community',
  discussions: 'Community',
  email: 'Community',
  twitter: 'Community',
  bluesky: 'Community',
  linkedin: 'Community',
  projectOrganisation: 'Code',
  packageManager: 'Code',
  docker: 'Code',
  helmChart: 'Code',
  operatorChart: 'Code',
  kubernetes: 'Code',
  devStats: 'Operations',
  openssfBestPractices: 'Operations',
  annualReview: 'Operations',
  artwork: 'More',
  funding: 'More',
  crunchbase: 'More',
  other: 'Learn',
}

/** An item's links under each group that has any, in the order of LINK_KINDS. */
export function groupedLinks(item: Item): [group: LinkGroup, links: Link[]][] {
  const ordered = item.links.toSorted((a, b) => LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind))
  return LINK_GROUPS.map((group): [LinkGroup, Link[]] => [
    group,
    ordered.filter((link) => GROUP_OF[link.kind] === group),
  ])
}

/** The text of a link: its kind, or the file's label where the kind says too little. */
export function linkText({ kind, label }: Link): string {
  return label && (kind === 'other' || kind === 'email') ? label : t(`link.${kind}`)
}
