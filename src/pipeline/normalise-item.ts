import type { Audit, Item, ItemKind, Link, Purpose, Path, Repository } from '../domain/landscape/landscape.ts'
import { isoDate } from '../lib/dates.ts'
import { mailAddress, readAddress } from './addresses.ts'
import { fieldName, reporter, quoteValue, type Report } from './issues.ts'
import type { DataIssue } from '../domain/landscape/landscape.ts'
import type { LevelReader } from './levels.ts'
import { ENTRY_LINK_FIELDS, labelOfField, LINK_FIELDS, linkKindOf } from './links.ts'
import { AUDIT_FIELDS, IGNORED_FIELDS, OTHER_LINK_FIELDS, readFields } from './raw.ts'
import type { RawEntry } from './validate.ts'

/** An item before the whole landscape has been read: without id, purpose and further places. */
export type ItemDraft = Omit<Item, 'id' | 'additionalPaths' | keyof Purpose>

/** The place of an entry, the kind of items at that place, and the reader of the file's levels. */
export type EntryContext = { path: Path; kind: ItemKind; levelOf: LevelReader }

/** Converts an entry to an item. Addresses other than http(s) and impossible dates are dropped with an issue. */
export function normaliseEntry(entry: RawEntry, { path, kind, levelOf }: EntryContext, issues: DataIssue[]): ItemDraft {
  const { fields, extra } = entry
  const report = reporter(issues, entry.place)
  const date = dateReader(report)
  const url = urlReader(report)
  const training = { certifications: extra.training_certifications, type: extra.training_type }
  return {
    name: fields.name,
    kind,
    category: path.category,
    subcategory: path.subcategory,
    maturity: levelOf(fields.project ?? fields.cncf_project, report),
    acceptedAt: date('extra.accepted', extra.accepted),
    incubatingAt: date('extra.incubating', extra.incubating),
    graduatedAt: date('extra.graduated', extra.graduated),
    archivedAt: date('extra.archived', extra.archived),
    joinedAt: date('joined', fields.joined),
    annualReviewAt: date('extra.annual_review_date', extra.annual_review_date),
    homepageUrl: url('homepage_url', fields.homepage_url),
    repositories: repositoriesOf(entry, url),
    logo: logoOf(fields.logo, report),
    description: fields.description,
    isDescribed: fields.description === undefined ? fields.described : undefined,
    organisation: fields.organization?.name,
    links: linksOf(entry, url, report),
    audits: (extra.audits ?? []).flatMap((audit) => auditOf(audit, date, url, report)),
    summary: summaryOf(entry),
    parentProject: extra.parent_project,
    chatChannel: extra.chat_channel,
    cloMonitorName: extra.clomonitor_name,
    lfxSlug: extra.lfx_slug,
    stockTicker: fields.stock_ticker,
    training: training.certifications || training.type ? training : undefined,
    licences: licencesOf(fields.license, report),
    openSource: fields.open_source,
    endUser: fields.enduser,
    specification: extra.specification,
  }
}

type UrlReader = (field: string, value: string | undefined) => string | undefined
type DateReader = (field: string, value: string | undefined) => string | undefined

function urlReader(report: Report): UrlReader {
  return (field, value) => {
    if (value === undefined) return undefined
    const address = readAddress(value)
    if (address === undefined)
      report('bad-url', 'repaired', `${field} is ${quoteValue(value)}, not an http(s) address; it is left out.`)
    else if (address.isRepaired)
      report('bad-url', 'repaired', `${field} is ${quoteValue(value)}, without a whole scheme; the scheme is added.`)
    return address?.url
  }
}

function dateReader(report: Report): DateReader {
  return (field, value) => {
    if (value === undefined) return undefined
    const date = isoDate(value)
    if (date === undefined)
      report('bad-date', 'repaired', `${field} is ${quoteValue(value)}, not a date; it is left out.`)
    return date
  }
}

function logoOf(value: string | undefined, report: Report): string | undefined {
  if (value === undefined) return undefined
  // Files of 2018 linked to pictures on other hosts; only logos of the landscape repository are displayed.
  if (/^[a-z]+:|^\/\//i.test(value)) {
    report('remote-logo', 'repaired', `logo is ${quoteValue(value)}, outside the landscape; a monogram stands in.`)
    return undefined
  }
  return value.replace(/^(\.\/)?(hosted_logos\/)?/, '') || undefined
}

function repositoriesOf(entry: RawEntry, url: UrlReader): Repository[] {
  const { fields } = entry
  const rows = [
    { field: 'repo_url', address: fields.repo_url, branch: fields.branch },
    ...(fields.additional_repos ?? []).map((repo) => ({
      field: 'additional_repos',
      address: repo.repo_url,
      branch: repo.branch,
    })),
  ]
  const repositories: Repository[] = []
  for (const row of rows) {
    const address = url(row.field, row.address)
    if (address && !repositories.some((repository) => repository.url === address))
      repositories.push({ url: address, branch: row.branch })
  }
  return repositories
}

function linksOf(entry: RawEntry, url: UrlReader, report: Report): Link[] {
  const links: Link[] = []
  const add = (kind: Link['kind'], address: string | undefined, label?: string) => {
    if (address && !links.some((link) => link.kind === kind && link.url === address))
      links.push({ kind, url: address, label })
  }
  for (const field of ENTRY_LINK_FIELDS) add(LINK_FIELDS[field] ?? 'other', url(field, entry.fields[field]))
  for (const [field, value] of entry.rest) {
    if (IGNORED_FIELDS.has(field)) continue
    const kind = typeof value === 'string' ? linkKindOf(field, value) : undefined
    if (typeof value === 'string' && kind) {
      const name = field.replace(/^extra\./, '')
      add(kind, url(fieldName(field), value), kind === 'other' ? labelOfField(fieldName(name)) : undefined)
    } else {
      report(
        'unknown-field',
        'kept',
        `${fieldName(field)} is not a field we know (${quoteValue(value)}); it is not shown.`,
      )
    }
  }
  for (const value of entry.extra.other_links ?? []) {
    const link = typeof value === 'object' && value !== null ? readFields(OTHER_LINK_FIELDS, value, () => {}).read : {}
    const email = link.url && mailAddress(link.url)
    if (email) add('email', email, link.name)
    else if (link.url) add('other', url('extra.other_links', link.url), link.name)
    else report('wrong-type', 'repaired', `extra.other_links holds ${quoteValue(value)}; it is left out.`)
  }
  return links
}

function auditOf(value: unknown, date: DateReader, url: UrlReader, report: Report): Audit[] {
  const faults: string[] = []
  const audit =
    typeof value === 'object' && value !== null
      ? readFields(AUDIT_FIELDS, value, (field, _value, expected) => {
          if (expected !== undefined) faults.push(field)
        }).read
      : undefined
  if (!audit || faults.length > 0 || Object.keys(audit).length === 0)
    report('wrong-type', 'repaired', `extra.audits holds ${quoteValue(value)}; what is faulty is left out.`)
  if (!audit || Object.keys(audit).length === 0) return []
  return [
    {
      date: date('extra.audits date', audit.date),
      type: audit.type,
      vendor: audit.vendor,
      url: url('extra.audits url', audit.url),
    },
  ]
}

/** Placeholders that files use for an unspecified licence. */
const NO_LICENCE = /^(?:n\/?a|none|null|unknown|no ?assertion|tbd|\?|-)$/i

/** The licences without duplicates, ignoring case; undefined if there are none. */
function licencesOf(names: readonly string[] | undefined, report: Report): string[] | undefined {
  const found = new Map<string, string>()
  for (const name of names ?? []) {
    if (NO_LICENCE.test(name)) report('wrong-type', 'repaired', `license is ${quoteValue(name)}, which names none.`)
    else if (name !== '' && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), name)
  }
  return found.size > 0 ? [...found.values()] : undefined
}

function summaryOf({ extra }: RawEntry): Item['summary'] {
  const summary = {
    useCase: extra.summary_use_case,
    businessUseCase: extra.summary_business_use_case,
    personas: extra.summary_personas,
    integrations: extra.summary_integrations ?? extra.summary_integration,
    languages: extra.summary_languages,
    releaseRate: extra.summary_release_rate,
    tags: extra.summary_tags,
  }
  const present = Object.entries(summary).filter(([, text]) => text !== undefined)
  return present.length > 0 ? Object.fromEntries(present) : undefined
}
