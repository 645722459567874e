import type { IsoDate } from '../../lib/dates.ts'
import { hostOf } from '../../lib/url.ts'
import { sameFacts, samePresence, standingOf, type Fact } from './compare-facts.ts'
import { lastRelease } from '../facts/facts.ts'
import { factAddress } from '../facts/sources.ts'
import type { Item, LinkKind, SummaryField } from '../landscape/landscape.ts'
import { placesOf } from '../landscape/paths.ts'
import type { ProjectRelation } from '../maturity/project-relation.ts'
import { stageTime, type MaturityStep } from '../maturity/history.ts'

/** The groups of rows, in display order. */
export const COMPARE_GROUPS = ['purpose', 'maturity', 'place', 'code', 'trust', 'help', 'facts', 'words'] as const
export type CompareGroup = (typeof COMPARE_GROUPS)[number]

/** Input of a comparison besides the items: our sentences, relations to projects, and the end date of durations. */
export type CompareContext = {
  sentenceOf: (item: Item) => string | undefined
  relations: ReadonlyMap<string, ProjectRelation>
  asOf: IsoDate
  /** Whether facts are loaded: otherwise an item without facts is undecided. */
  hasFacts: boolean
}

/** A row of the comparison: its group, the facts of an item, and when two items agree. */
export type CompareRow = {
  id: string
  group: CompareGroup
  facts: (item: Item, context: CompareContext) => readonly Fact[]
  isSame: (a: readonly Fact[], b: readonly Fact[]) => boolean
}

/** The rows of the comparison. A new row is one line here, its `compare.row.` text and a line in the test. */
export const COMPARE_ROWS = [
  row('sentence', 'purpose', (item, { sentenceOf }) => words(sentenceOf(item))),
  row('areas', 'purpose', (item) => item.areas.map((area) => ({ kind: 'area', area }))),
  row('roles', 'purpose', (item) => item.roles.map((role) => ({ kind: 'role', role }))),
  row('signals', 'purpose', (item) => item.signals.map((signal) => ({ kind: 'signal', signal }))),
  row('purposeSource', 'purpose', (item) =>
    item.areas.length > 0 ? [{ kind: 'answer', answer: item.isGuessed ? 'guessed' : 'reviewed' }] : [],
  ),

  row('maturity', 'maturity', (item, { relations }) => [
    { kind: 'standing', standing: standingOf(item, relations.get(item.id)) },
  ]),
  row('accepted', 'maturity', (item) => date(item.acceptedAt)),
  row('incubating', 'maturity', (item) => date(item.incubatingAt)),
  row('graduated', 'maturity', (item) => date(item.graduatedAt)),
  row('archived', 'maturity', (item) => date(item.archivedAt)),
  row('timeInSandbox', 'maturity', (item, { asOf }) => span(item, 'accepted', asOf)),
  row('timeInIncubation', 'maturity', (item, { asOf }) => span(item, 'incubating', asOf)),
  row('timeGraduated', 'maturity', (item, { asOf }) => span(item, 'graduated', asOf)),

  row('category', 'place', (item) => places(item).slice(0, 1)),
  row('otherPlaces', 'place', (item) => places(item).slice(1)),
  row('parentProject', 'place', (item) => words(item.parentProject)),
  row('organisation', 'place', (item) => words(item.organisation)),
  row('joined', 'place', (item) => date(item.joinedAt)),

  row('openSource', 'code', (item) => yesNo(item.openSource)),
  row('specification', 'code', (item) => yesNo(item.specification)),
  row('repository', 'code', (item) => item.repositories.slice(0, 1).map(({ url }) => link(url, true)), samePresence),
  row('repositories', 'code', (item) => [{ kind: 'count', count: item.repositories.length }]),
  row(
    'packages',
    'code',
    (item) => links(item, 'packageManager', 'docker', 'helmChart', 'operatorChart', 'kubernetes'),
    samePresence,
  ),

  row('audits', 'trust', (item) => [{ kind: 'count', count: item.audits.length }]),
  row('lastAudit', 'trust', (item) =>
    date(
      item.audits
        .flatMap((audit) => audit.date ?? [])
        .toSorted()
        .at(-1),
    ),
  ),
  row('auditors', 'trust', (item) =>
    [...new Set(item.audits.flatMap((audit) => audit.vendor ?? []))].flatMap((vendor) => words(vendor)),
  ),
  row('bestPractices', 'trust', (item) => links(item, 'openssfBestPractices'), samePresence),
  row('annualReview', 'trust', (item) => date(item.annualReviewAt)),
  row('devStats', 'trust', (item) => links(item, 'devStats'), samePresence),

  row('homepage', 'help', (item) => (item.homepageUrl ? [link(item.homepageUrl)] : []), samePresence),
  row('documentation', 'help', (item) => links(item, 'documentation'), samePresence),
  row('chat', 'help', (item) => links(item, 'slack', 'discord', 'gitter'), samePresence),
  row('forum', 'help', (item) => links(item, 'mailingList', 'discussions', 'stackOverflow'), samePresence),
  row('videos', 'help', (item) => links(item, 'intro', 'youtube'), samePresence),
  row('training', 'help', (item) => [...words(item.training?.certifications), ...links(item, 'training')]),

  // Facts are loaded after the page, so they are last: nothing below them moves.
  row('licence', 'facts', (item) => words(item.facts?.licence ?? item.licences?.join(', '))),
  row('lastRelease', 'facts', ({ facts }) => date(lastRelease(facts)?.date)),
  row('commits12m', 'facts', ({ facts }) => count(facts?.commits12m)),
  row('people12m', 'facts', ({ facts }) => count(facts?.people12m)),
  row('stars', 'facts', ({ facts }) => count(facts?.stars)),
  row('forks', 'facts', ({ facts }) => count(facts?.forks)),
  row('maintainers', 'facts', ({ facts }) => count(facts?.maintainers)),
  row('employers', 'facts', ({ facts }) => count(facts?.employers)),
  row('supportedUntil', 'facts', ({ facts }) => date(facts?.supportedUntil)),
  row('madeWith', 'facts', ({ facts }) => words(facts?.mainLanguages?.join(', '))),
  row('otherRepositories', 'facts', ({ facts }) =>
    (facts?.others ?? []).flatMap((repository) => [
      link(factAddress('repository', repository), true),
      ...words(repository.licence),
      ...date(repository.latestRelease?.date),
    ]),
  ),
  row('factsDay', 'facts', ({ facts }) => date(facts?.day ?? facts?.asked?.github)),

  row('description', 'words', (item) => fileWords(item.description)),
  row('useCase', 'words', (item) => summary(item, 'useCase')),
  row('personas', 'words', (item) => summary(item, 'personas')),
  row('integrations', 'words', (item) => summary(item, 'integrations')),
  row('languages', 'words', (item) => summary(item, 'languages')),
  row('releaseRate', 'words', (item) => summary(item, 'releaseRate')),
] as const satisfies readonly CompareRow[]

export type CompareRowId = (typeof COMPARE_ROWS)[number]['id']

/** A row with a cell for each of the compared items, in their order. */
export type ComparedRow = {
  id: CompareRowId
  group: CompareGroup
  cells: readonly (readonly Fact[])[]
  /** Whether any two items differ. */
  differs: boolean
}

/** Decisive rows: displayed for technology even if no item has a value. */
const DECIDING: ReadonlySet<string> = new Set(['licence', 'lastRelease', 'commits12m', 'supportedUntil'])
/** Rows without a value for most items, where an empty cell is clear enough. */
const RARE: ReadonlySet<string> = new Set(['otherRepositories'])

/** The rows in which at least one of `items` has a value, and the decisive ones. */
export function compareItems(items: readonly Item[], context: CompareContext): ComparedRow[] {
  const isTechnology = items.some(({ kind }) => kind === 'technology')
  return COMPARE_ROWS.flatMap(({ id, group, facts, isSame }) => {
    const found = items.map((item) => facts(item, context))
    const isSilent = found.every((cell) => cell.every(isNothing))
    if (isSilent && !(DECIDING.has(id) && context.hasFacts && isTechnology)) return []
    // Every technology has such a fact, so an empty cell would be misread as "none".
    const isKnowable = ({ kind }: Item) => group === 'facts' && kind === 'technology' && !RARE.has(id)
    const cells = found.map((cell, at) => (cell.length === 0 && items[at] && isKnowable(items[at]) ? UNKNOWN : cell))
    const [first = []] = cells
    return [{ id, group, cells, differs: cells.some((cell) => !isSame(first, cell)) }]
  })
}

const UNKNOWN: Fact[] = [{ kind: 'answer', answer: 'unknown' }]

/** Whether a fact can be omitted if it is the same for every item. */
function isNothing(fact: Fact): boolean {
  return (fact.kind === 'count' && fact.count === 0) || (fact.kind === 'answer' && fact.answer === 'reviewed')
}

function row<Id extends string>(
  id: Id,
  group: CompareGroup,
  facts: CompareRow['facts'],
  isSame: CompareRow['isSame'] = sameFacts,
) {
  return { id, group, facts, isSame }
}

function words(text: string | undefined): Fact[] {
  return text ? [{ kind: 'words', text }] : []
}

function fileWords(text: string | undefined): Fact[] {
  return text ? [{ kind: 'words', text, isFile: true }] : []
}

/** A summary as plain text: some contain Markdown links. */
function summary(item: Item, field: SummaryField): Fact[] {
  return fileWords(item.summary?.[field]?.replace(/\[([^[\]]+)\]\([^()\s]*\)/g, '$1'))
}

function date(day: IsoDate | undefined): Fact[] {
  return day ? [{ kind: 'date', date: day }] : []
}

function count(value: number | undefined): Fact[] {
  return value === undefined ? [] : [{ kind: 'count', count: value }]
}

function yesNo(value: boolean | undefined): Fact[] {
  return value === undefined ? [] : [{ kind: 'answer', answer: value ? 'yes' : 'no' }]
}

function span(item: Item, stage: MaturityStep['stage'], asOf: IsoDate): Fact[] {
  const time = stageTime(item, stage, asOf)
  if (time === undefined) return []
  return time === 'skipped' ? [{ kind: 'answer', answer: 'skipped' }] : [{ kind: 'span', ...time }]
}

function places(item: Item): Fact[] {
  return placesOf(item).map((path) => ({ kind: 'place', path }))
}

function links(item: Item, ...kinds: readonly LinkKind[]): Fact[] {
  return item.links.filter(({ kind }) => kinds.includes(kind)).map(({ url }) => link(url))
}

/** A link labelled by its host, or by host and path if the host alone is ambiguous. */
function link(url: string, withPath = false): Fact {
  const whole = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return { kind: 'link', url, label: withPath ? whole : hostOf(url) || whole }
}
