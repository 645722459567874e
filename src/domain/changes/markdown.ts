import { escapeMarkdown, markdownLink } from '../../lib/markdown.ts'
import type { WrittenChange, WrittenChanges } from './written.ts'

/** The changes as a Markdown document: a heading for each group, an item a line. */
export function changesMarkdown({ title, about, address, groups }: WrittenChanges): string {
  const sections = groups.map(({ heading, changes }) =>
    [`## ${escapeMarkdown(heading)} (${changes.length})`, '', ...changes.map(line)].join('\n'),
  )
  return `${[`# ${markdownLink(title, address)}`, escapeMarkdown(about), ...sections].join('\n\n')}\n`
}

function line({ name, url, lines }: WrittenChange): string {
  const label = url ? markdownLink(name, url) : escapeMarkdown(name)
  return `- ${[`**${label}**`, ...lines.map(escapeMarkdown)].join(' · ')}`
}
