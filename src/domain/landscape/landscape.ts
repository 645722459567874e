import type { IsoDate } from '../../lib/dates.ts'
import type { FactDays, FactOptions, Facts } from '../facts/facts.ts'

/**
 * The CNCF's maturity levels, most mature first; archived projects are no longer maintained. Source: the file's `project`
 * field. Other foundations have custom levels in addition to or instead of these: see ./levels.ts.
 */
export const MATURITIES = ['graduated', 'incubating', 'sandbox', 'archived'] as const
export type Maturity = (typeof MATURITIES)[number]

/** The kind of an item: a technology, or an organisation (member, service partner, adopter). */
export const ITEM_KINDS = ['technology', 'member', 'partner', 'adopter'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** A place in the landscape, by the names that the file uses. */
export type Path = { category: string; subcategory: string }

export type Repository = { url: string; branch?: string | undefined }

/** A review by a third party, as listed in the file (`extra.audits`). */
export type Audit = {
  date?: IsoDate | undefined
  type?: string | undefined
  vendor?: string | undefined
  url?: string | undefined
}

/** The kinds of link of an item besides its home page and repositories. */
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
/** `label` is the link's name in the file, for kinds that do not describe it. Addresses are http(s), or `mailto:` for email. */
export type Link = { kind: LinkKind; url: string; label?: string | undefined }

/** A project's self-description from the file's `summary_*` fields. */
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

/** Problems by which users look for tools. */
export const FOCUS_AREAS = ['monitoring', 'logging', 'security', 'registries', 'messaging', 'orchestration'] as const
export type FocusArea = (typeof FOCUS_AREAS)[number]

/** The jobs of items within a focus area. Ids are unique across areas; data/knowledge/focus.yml describes each. */
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
  areas ??= new Map(FOCUS_AREAS.flatMap((area) => ROLES[area].map((id): [Role, FocusArea] => [id, area])))
  // Safe: the map and the type derive from the same table.
  return areas.get(role) as FocusArea
}

/** Telemetry that a tool produces, stores or displays. */
export const SIGNALS = ['metrics', 'logs', 'traces', 'profiles', 'alerts', 'dashboards', 'events'] as const
export type Signal = (typeof SIGNALS)[number]

/** An item's purpose from our knowledge; `isGuessed` if it was derived by rules. */
export type Purpose = {
  areas: FocusArea[]
  roles: Role[]
  signals: Signal[]
  isGuessed?: true | undefined
}

/** An entry of the landscape. A project is an item with a maturity. Dates are ISO calendar dates. */
export type Item = Purpose & {
  /** `[a-z0-9-]`, at most 80 characters, unique in its landscape. */
  id: string
  name: string
  kind: ItemKind
  kinds?: readonly string[] | undefined // Of data/knowledge/kinds.yml, the main one first.
  category: string
  subcategory: string
  /** Other places it is listed in (`second_path`). */
  additionalPaths: Path[]
  /** The item's id in our knowledge if it differs from `id`; empty if our knowledge does not cover the item. */
  knownAs?: string | undefined
  /** Position by last release or commit, then name, among the bundled items, after maturity; absent for newer items. */
  rank?: number | undefined
  /** One of MATURITIES, or a custom level in its first spelling. */
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
  /** As the file writes them, usually SPDX identifiers. */
  licences?: string[] | undefined
  /** Undefined unless the file states it, like the two flags below. */
  openSource?: boolean | undefined
  endUser?: boolean | undefined
  /** Facts from other sources, loaded after the landscape. */
  facts?: Facts | undefined
  specification?: boolean | undefined
}

export type Subcategory = { id: string; name: string; note?: string | undefined }
export type Category = { id: string; name: string; subcategories: Subcategory[] }

/** The kinds of fault of an entry. */
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

/** The consequence: the entry is unchanged, lost only its faulty part, or is left out. */
export type IssueOutcome = 'kept' | 'repaired' | 'rejected'

/** A fault of the file: kind, location and outcome. `line` counts from 1; 0 if unavailable. */
export type DataIssue = {
  kind: IssueKind
  outcome: IssueOutcome
  message: string
  category: string
  subcategory: string
  item: string
  line: number
}

/** A whole landscape, ready for display. */
export type Landscape = {
  /** The date of each source of facts; set once the details of items are loaded. */
  factDays?: FactDays | undefined
  /** The options of the filters that depend on facts; set once facts are loaded. */
  factOptions?: FactOptions | undefined
  /** The names of the kinds that occur, most frequent first; set once they are loaded. */
  kindNames?: ReadonlyMap<string, string> | undefined
  categories: Category[]
  items: Item[]
  issues: DataIssue[]
}

const indexes = new WeakMap<Landscape, ReadonlyMap<string, Item>>()

/** The items of a landscape by id; cached for each landscape. */
export function itemsById(landscape: Landscape): ReadonlyMap<string, Item> {
  const cached = indexes.get(landscape)
  if (cached) return cached
  const index = new Map(landscape.items.map((item) => [item.id, item]))
  indexes.set(landscape, index)
  return index
}
