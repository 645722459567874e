import { lastRelease } from '../../domain/facts/facts.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { maturitySteps } from '../../domain/maturity/history.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { escapeMarkdown, markdownLink } from '../../lib/markdown.ts'
import { auditTitle } from './item-facts.ts'
import { groupedLinks, linkText } from './link-groups.ts'
import { standingIn, standingText } from '../maturity/standing.ts'

/** What the entry does not tell: our sentence, the address of its page, the date of the data and what else is listed. */
export type Around = {
  sentence: string | undefined
  address: string
  date: string
  landscape: Landscape | undefined
}

/**
 * An item as a block of Markdown to paste into a document: what it is, its dates, its links, and where that is from, in
 * the interface's language. Nothing that the file says can become markup.
 */
export function itemMarkdown(item: Item, { sentence, address, date, landscape }: Around): string {
  const name = item.homepageUrl ? markdownLink(item.name, item.homepageUrl) : escapeMarkdown(item.name)
  const text = sentence ?? item.description
  return [
    `### ${name}`,
    `**${escapeMarkdown(standingText(standingIn(landscape, item)))}** · ${escapeMarkdown(`${item.category} / ${item.subcategory}`)}`,
    ...(text ? [escapeMarkdown(text)] : []),
    factLines(item).join('\n'),
    `${t('item.markdownSource', { date: formatDate(date, 'long') })} ${markdownLink(shortOf(address), address)}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n')
}

/** An address without its scheme, for reading. */
function shortOf(url: string): string {
  return url.replace(/^https?:\/\//, '')
}

/** Licence, last release, work and support, a line each; what is not known is left out. */
function codeLines({ facts, licences }: Item, line: (label: string, value: string) => string): string[] {
  if (facts === undefined) return []
  const release = lastRelease(facts)
  const number = (value: number | undefined) => (value === undefined ? undefined : formatNumber(value))
  const rows: [label: string, value: string | undefined][] = [
    [t('column.licence'), licences?.join(', ')],
    [t('item.markdown.released'), release && `${release.name}, ${formatDate(release.date, 'long')}`],
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
    ...item.repositories.map(({ url }) => line(t('item.repository'), markdownLink(shortOf(url), url))),
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
