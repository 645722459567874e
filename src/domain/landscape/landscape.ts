import type { IsoDate } from '../../lib/dates.ts'
import type { FactDays, FactOptions, Facts } from '../facts/facts.ts'

/**
 * The CNCF's maturity levels, most mature first; archived projects are no longer maintained. Source: the file's `project`
 * field. Other foundations have levels of their own beside or instead of these: see ./levels.ts.
 */
export const MATURITIES = ['graduated', 'incubating', 'sandbox', 'archived'] as const
export type Maturity = (typeof MATURITIES)[number]

/** What an item stands for: something one can use, or an organisation (member, service partner, adopter). */
export const ITEM_KINDS = ['technology', 'member', 'partner', 'adopter'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** A place in the landscape, by the names that the file uses. */
export type Path = { category: string; subcategory: string }

export type Repository = { url: string; branch?: string | undefined }

/** A review by somebody else, as listed in the file (`extra.audits`). */
export type Audit = {
  date?: IsoDate | undefined
  type?: string | undefined
  vendor?: string | undefined
  url?: string | undefined
}

/** The kinds of link that an item can carry besides its home page and repositories. */
export const LINK_KINDS = [
  'documentation',
  'blog',
  'youtube',
  'intro',
  'training',
  'stackOverflow',
  'slack',
  'discord',
  'gitter',
  'mailingList',
  'discussions',
  'twitter',
  'bluesky',
  'linkedin',
  'packageManager',
  'docker',
  'helmChart',
  'operatorChart',
  'kubernetes',
  'devStats',
  'openssfBestPractices',
  'annualReview',
  'artwork',
  'funding',
  'caseStudy',
  'projectOrganisation',
  'crunchbase',
  'email',
  'other',
] as const
export type LinkKind = (typeof LINK_KINDS)[number]
/** `label` is the file's own name of the link, kept where the kind alone does not tell. */
/** An address is http(s); that of an email is `mailto:` and one plain address. */
export type Link = { kind: LinkKind; url: string; label?: string | undefined }

/** What a project says of itself in the file's `summary_*` fields. */
export const SUMMARY_FIELDS = [
  'useCase',
  'businessUseCase',
  'personas',
  'integrations',
  'languages',
  'releaseRate',
  'tags',
] as const
export type SummaryField = (typeof SUMMARY_FIELDS)[number]

/** Where people look for tools by problem. */
export const FOCUS_AREAS = ['monitoring', 'logging', 'security', 'registries', 'messaging', 'orchestration'] as const
export type FocusArea = (typeof FOCUS_AREAS)[number]

/** What an item does within a focus area. Ids are unique across areas; data/knowledge/focus.yml describes each. */
export const ROLES = {
  monitoring: [
    'metrics',
    'tracing',
    'profiling',
    'alerting',
    'dashboards',
    'apm',
    'instrumentation',
    'network-monitoring',
    'ai-observability',
  ],
  logging: ['log-collection', 'log-storage', 'log-platform', 'log-viewing'],
  security: [
    'supply-chain',
    'policy',
    'identity',
    'secrets',
    'runtime-detection',
    'vulnerability-scanning',
    'network-security',
    'posture',
    'isolation',
    'fuzzing-testing',
  ],
  registries: ['image-registry', 'distribution', 'artifact-hub', 'schema-registry', 'model-registry'],
  messaging: ['broker', 'streaming-platform', 'event-format', 'event-routing', 'stream-processing', 'data-integration'],
  orchestration: [
    'scheduler',
    'batch',
    'kubernetes-distribution',
    'managed',
    'installer',
    'multi-cluster',
    'edge',
    'autoscaling',
    'workloads',
  ],
} as const satisfies Record<FocusArea, readonly string[]>
export type Role = (typeof ROLES)[FocusArea][number]

let areas: ReadonlyMap<Role, FocusArea> | undefined

/** The focus area that a role belongs to. */
export function areaOfRole(role: Role): FocusArea {
  areas ??= new Map(FOCUS_AREAS.flatMap((area) => ROLES[area].map((one): [Role, FocusArea] => [one, area])))
  // The map is made from the very table that the type is made from.
  return areas.get(role) as FocusArea
}

/** What a tool tells about a running system, or does with what it tells. */
export const SIGNALS = ['metrics', 'logs', 'traces', 'profiles', 'alerts', 'dashboards', 'events'] as const
export type Signal = (typeof SIGNALS)[number]

/** What we know an item to be for; `isGuessed` where rules had to decide. */
export type Purpose = {
  areas: FocusArea[]
  roles: Role[]
  signals: Signal[]
  isGuessed?: true | undefined
}

/** Anything that the landscape lists. A project is an item with a maturity. Dates are ISO calendar dates. */
export type Item = Purpose & {
  /** `[a-z0-9-]`, at most 80 characters, unique in its landscape. */
  id: string
  name: string
  kind: ItemKind
  category: string
  subcategory: string
  /** Other places it is listed in (`second_path`). */
  additionalPaths: Path[]
  /** The id under which our knowledge has it, where that is another than its own; empty where it has nothing of it. */
  knownAs?: string | undefined
  /** Its place among the items that the build ships in the order Recommended; absent for items that are newer. */
  rank?: number | undefined
  /** One of MATURITIES, or a level of the file's own under the name that the file first gives it. */
  maturity?: string | undefined
  acceptedAt?: IsoDate | undefined
  incubatingAt?: IsoDate | undefined
  graduatedAt?: IsoDate | undefined
  archivedAt?: IsoDate | undefined
  /** When the organisation joined (members). */
  joinedAt?: IsoDate | undefined
  annualReviewAt?: IsoDate | undefined
  homepageUrl?: string | undefined
  repositories: Repository[]
  /** File name under the landscape's logos. */
  logo?: string | undefined
  description?: string | undefined
  /** Of an item of an extract, which has no descriptions: false where the file has none of it either. */
  isDescribed?: boolean | undefined
  organisation?: string | undefined
  links: Link[]
  audits: Audit[]
  summary?: Partial<Record<SummaryField, string>> | undefined
  parentProject?: string | undefined
  chatChannel?: string | undefined
  cloMonitorName?: string | undefined
  lfxSlug?: string | undefined
  stockTicker?: string | undefined
  training?: { certifications?: string | undefined; type?: string | undefined } | undefined
  /** True or false only where the file says so. */
  /** Each as the file writes it, an SPDX identifier as a rule. */
  licences?: string[] | undefined
  openSource?: boolean | undefined
  endUser?: boolean | undefined
  /** What other sources know of it; they come after the landscape. */
  facts?: Facts | undefined
  specification?: boolean | undefined
}

export type Subcategory = { id: string; name: string; note?: string | undefined }
export type Category = { id: string; name: string; subcategories: Subcategory[] }

/** The kinds of fault that an entry of the file can have. */
export type IssueKind =
  | 'not-a-mapping'
  | 'missing-name'
  | 'duplicate-entry'
  | 'duplicate-name'
  | 'duplicate-key'
  | 'wrong-type'
  | 'bad-text'
  | 'bad-url'
  | 'bad-date'
  | 'bad-maturity'
  | 'remote-logo'
  | 'dangling-path'
  | 'unknown-field'
  | 'bad-group'

/** What was done: the entry is as it was, lost only the faulty part, or is left out. */
export type IssueOutcome = 'kept' | 'repaired' | 'rejected'

/** A fault of the file: what, where, and what was done. `line` counts from 1; 0 where it is not known. */
export type DataIssue = {
  kind: IssueKind
  outcome: IssueOutcome
  message: string
  category: string
  subcategory: string
  item: string
  line: number
}

/** A whole landscape, ready to show. */
export type Landscape = {
  /** Set once facts have come: the day of each of their sources. */
  factDays?: FactDays | undefined
  /** What the filters that ask about facts offer. */
  factOptions?: FactOptions | undefined
  categories: Category[]
  items: Item[]
  issues: DataIssue[]
}

const indexes = new WeakMap<Landscape, ReadonlyMap<string, Item>>()

/** The items of a landscape by id; made once for each landscape. */
export function itemsById(landscape: Landscape): ReadonlyMap<string, Item> {
  const known = indexes.get(landscape)
  if (known) return known
  const index = new Map(landscape.items.map((item) => [item.id, item]))
  indexes.set(landscape, index)
  return index
}
