import { lastRelease } from '../../domain/facts/facts.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { maturitySteps } from '../../domain/maturity/history.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { escapeMarkdown, markdownLink } from '../../lib/markdown.ts'
import { auditTitle } from './item-facts.ts'
import { groupedLinks, linkText } from './link-groups.ts'
import { placeText } from './place-text.ts'
import { standingIn, standingText } from '../maturity/standing.ts'

/** Context beyond the entry: our sentence, the address of the page, the date of the data and the landscape. */
export type ItemContext = {
  sentence: string | undefined
  address: string
  date: string
  landscape: Landscape | undefined
}

/**
 * An item as a block of Markdown to paste into a document: standing, dates, links and source, in
 * the interface's language. All text from the file is escaped.
 */
export function itemMarkdown(item: Item, { sentence, address, date, landscape }: ItemContext): string {
  const name = item.homepageUrl ? markdownLink(item.name, item.homepageUrl) : escapeMarkdown(item.name)
  const text = sentence ?? item.description
  return [
    `### ${name}`,
    `**${escapeMarkdown(standingText(standingIn(landscape, item)))}** · ${escapeMarkdown(placeText(item))}`,
    ...(text ? [escapeMarkdown(text)] : []),
    factLines(item).join('\n'),
    `${t('item.markdownSource', { date: formatDate(date, 'long') })} ${markdownLink(withoutScheme(address), address)}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n')
}

/** An address without its scheme, for display. */
function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '')
}

/** Licence, last release, activity and support, a line each; missing facts are left out. */
function codeLines({ facts, licences }: Item, line: (label: string, value: string) => string): string[] {
  if (facts === undefined) return []
  const release = lastRelease(facts)
  const number = (value: number | undefined) => (value === undefined ? undefined : formatNumber(value))
  const rows: [label: string, value: string | undefined][] = [
    [t('column.licence'), licences?.join(', ')],
    [
      t('item.markdown.released'),
      release && [release.name, formatDate(release.date, 'long')].filter(Boolean).join(', '),
    ],
    [t('item.markdown.commits'), number(facts.commits12m)],
    [t('item.markdown.people'), number(facts.people12m)],
    [t('item.markdown.maintainers'), number(facts.maintainers)],
    [t('item.markdown.supportedUntil'), facts.supportedUntil && formatDate(facts.supportedUntil, 'long')],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [line(label, escapeMarkdown(value))]))
}

/** Dates, repositories, links and audits, a line each. */
function factLines(item: Item): string[] {
  const line = (label: string, value: string) => `- ${t('item.markdownFact', { label: escapeMarkdown(label), value })}`
  return [
    ...maturitySteps(item).map(({ stage, date }) => line(t(`item.${stage}`), formatDate(date, 'long'))),
    ...codeLines(item, line),
    ...item.repositories.map(({ url }) => line(t('item.repository'), markdownLink(withoutScheme(url), url))),
    ...groupedLinks(item).flatMap(([group, links]) =>
      links.length > 0
        ? [line(t(`item.links${group}`), links.map((link) => markdownLink(linkText(link), link.url)).join(', '))]
        : [],
    ),
    ...item.audits.map(({ type, vendor, date, url }) => {
      const title = [auditTitle(type), vendor && t('item.auditBy', { vendor })].filter(Boolean).join(' ')
      const linked = url ? markdownLink(title, url) : escapeMarkdown(title)
      return line(t('item.audit'), date ? `${linked} (${formatDate(date, 'long')})` : linked)
    }),
  ]
}
