import type { IsoDate } from '../../lib/dates.ts'
import { escapeMarkdown, markdownLink } from '../../lib/markdown.ts'

/** Changes as they are written into a file, in one language. */
export type WrittenChanges = {
  title: string
  /** What was compared, in a sentence. */
  about: string
  /** Where the page that shows them is. */
  address: string
  /** The day of the newer side. */
  date: IsoDate
  groups: readonly WrittenGroup[]
}

export type WrittenGroup = { heading: string; changes: readonly WrittenChange[] }

/** One item's change. `key` tells it apart from the others of its file; `url` is missing for what is listed no longer. */
export type WrittenChange = {
  key: string
  name: string
  url?: string | undefined
  /** What is different, a sentence each. */
  lines: readonly string[]
  /** When it happened, where that is known better than by the date of the whole. */
  date?: IsoDate | undefined
}

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
