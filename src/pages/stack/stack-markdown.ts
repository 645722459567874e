import { standingIn, standingText } from '../../components/maturity/standing.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { FileReport, StackReport } from '../../stack/check.ts'
import { certaintyOf, type AreaCoverage } from '../../stack/coverage.ts'
import { ruleText, problemText } from './finding-text.ts'

/** The data that the export needs besides the report. */
type Context = {
  landscape: Landscape
  coverage: readonly AreaCoverage[]
  successorsOf: (item: Item) => readonly Item[]
}

/** The result of a check as Markdown. Text from the files is escaped. */
export function stackMarkdown(report: StackReport, { landscape, coverage, successorsOf }: Context): string {
  const items = new Map(landscape.items.map((item) => [item.id, item]))
  const files = report.files.map((file) => fileMarkdown(file, items, landscape, successorsOf))
  const areas = coverage.map(({ area, items: covering, suggestions }) => {
    const names = (list: readonly Item[]) => list.map(({ name }) => escapeMarkdown(name)).join(', ')
    const text = covering.length > 0 ? names(covering) : t('stack.md.empty', { names: names(suggestions) })
    return `- ${t('stack.md.pair', { label: `**${t(`area.${area}`)}**`, text })}`
  })
  return (
    [`# ${t('stack.title')}`, ...files, `## ${t('stack.coverage.title')}\n\n${areas.join('\n')}`].join('\n\n') + '\n'
  )
}

function fileMarkdown(
  { name, found, problems }: FileReport,
  items: ReadonlyMap<string, Item>,
  landscape: Landscape,
  successorsOf: (item: Item) => readonly Item[],
): string {
  const rows = found.flatMap((finding) => {
    const item = items.get(finding.match?.itemId ?? '')
    const certainty = certaintyOf(finding)
    if (!item || !certainty || !finding.match) return []
    const successors = item.maturity === 'archived' ? successorsOf(item) : []
    const instead = successors.length > 0 ? ` (${t('stack.instead', { names: namesOf(successors) })})` : ''
    const cells = [
      code(finding.text),
      escapeMarkdown(item.name),
      escapeMarkdown(`${standingText(standingIn(landscape, item))}${instead}`),
      t('stack.md.pair', { label: t(`stack.certainty.${certainty}`), text: escapeMarkdown(ruleText(finding.match)) }),
    ]
    return [`| ${cells.join(' | ')} |`]
  })
  const head = [t('stack.column.thing'), t('stack.column.item'), t('stack.column.maturity'), t('stack.column.sure')]
  const table = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n')
  const others = found.filter(({ match }) => !match).map((finding) => `- ${code(finding.text)}`)
  return [
    `## ${escapeMarkdown(name)}`,
    ...(rows.length > 0 ? [table] : []),
    ...(others.length > 0 ? [`${t('stack.md.unlisted')}\n\n${others.join('\n')}`] : []),
    ...(problems.length > 0
      ? [
          `${t('stack.md.problems')}\n\n${problems.map((problem) => `- ${escapeMarkdown(problemText(problem))}`).join('\n')}`,
        ]
      : []),
  ].join('\n\n')
}

function namesOf(items: readonly Item[]): string {
  return items.map(({ name }) => name).join(', ')
}

/** Escapes every special character of Markdown, and joins lines. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&')
}

/** Text as code in a table cell: in more backticks than it contains, with escaped bars. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}
