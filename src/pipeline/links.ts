import type { LinkKind } from '../domain/landscape/landscape.ts'
import { readAddress } from './addresses.ts'

/** The kind of link in each field, misspelt fields of the real files included. Fields are in `extra` unless listed below. */
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

/** Link fields of the entry itself, outside `extra`. */
export const ENTRY_LINK_FIELDS = [
  'project_org',
  'url_for_bestpractices',
  'twitter',
  'bluesky_url',
  'crunchbase',
] as const

/** The kind of link in a field without a schema, by its name or value; undefined if it is not a link. */
export function linkKindOf(field: string, value: string): LinkKind | undefined {
  const name = field.replace(/^extra\./, '')
  if (Object.hasOwn(LINK_FIELDS, name)) return LINK_FIELDS[name]
  const isLink = /^https?:\/\//i.test(value.trim()) || (/_ur?l$/.test(name) && readAddress(value) !== undefined)
  return isLink ? 'other' : undefined
}

/** A field's name as a label for a link of the kind `other`: `academic_paper_url` → "academic paper". */
export function labelOfField(field: string): string {
  return field.replace(/_ur?l$/, '').replaceAll('_', ' ')
}
