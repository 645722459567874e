import type { LinkKind } from '../domain/landscape/landscape.ts'
import { readAddress } from './addresses.ts'

/** The kind of link behind each field, misspelt ones of the real files included. Fields of `extra` unless said otherwise. */
export const LINK_FIELDS: Readonly<Record<string, LinkKind>> = {
  documentation_url: 'documentation',
  documentation_ul: 'documentation',
  blog_url: 'blog',
  blogs_url: 'blog',
  blog_jp_url: 'blog',
  youtube_url: 'youtube',
  summary_intro_url: 'intro',
  training_course_url: 'training',
  stack_overflow_url: 'stackOverflow',
  slack_url: 'slack',
  discord_url: 'discord',
  gitter_url: 'gitter',
  mailing_list_url: 'mailingList',
  github_discussions_url: 'discussions',
  linkedin_url: 'linkedin',
  package_manager_url: 'packageManager',
  docker_url: 'docker',
  helm_chart_url: 'helmChart',
  operator_chart_url: 'operatorChart',
  kubernetes_url: 'kubernetes',
  dev_stats_url: 'devStats',
  annual_review_url: 'annualReview',
  artwork_url: 'artwork',
  funding_url: 'funding',
  case_study_url: 'caseStudy',
  bluesky_url: 'bluesky',
  url_for_bestpractices: 'openssfBestPractices',
  twitter: 'twitter',
  crunchbase: 'crunchbase',
  project_org: 'projectOrganisation',
}

/** The fields of the entry itself, beside `extra`, that are links. */
export const ENTRY_LINK_FIELDS = [
  'project_org',
  'url_for_bestpractices',
  'twitter',
  'bluesky_url',
  'crunchbase',
] as const

/** The kind of link that a field without a schema holds by its name or its value; undefined where it is no link. */
export function linkKindOf(field: string, value: string): LinkKind | undefined {
  const own = field.replace(/^extra\./, '')
  if (Object.hasOwn(LINK_FIELDS, own)) return LINK_FIELDS[own]
  const isLink = /^https?:\/\//i.test(value.trim()) || (/_ur?l$/.test(own) && readAddress(value) !== undefined)
  return isLink ? 'other' : undefined
}

/** A field's name as a label for a link that has no kind of its own: `academic_paper_url` → "academic paper". */
export function labelOfField(field: string): string {
  return field.replace(/_ur?l$/, '').replaceAll('_', ' ')
}
