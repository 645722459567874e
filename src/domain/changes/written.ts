import type { IsoDate } from '../../lib/dates.ts'
import { escapeMarkdown, markdownLink } from '../../lib/markdown.ts'

/** Changes for export to a file, in one language. */
export type WrittenChanges = {
  title: string
  /** The compared sides, in a sentence. */
  about: string
  /** The address of the page with these changes. */
  address: string
  /** The day of the newer side. */
  date: IsoDate
  groups: readonly WrittenGroup[]
}

export type WrittenGroup = { heading: string; changes: readonly WrittenChange[] }

/** The change of an item. `key` is unique in the file; `url` is absent for items that are no longer listed. */
export type WrittenChange = {
  key: string
  name: string
  url?: string | undefined
  /** The differences, a sentence each. */
  lines: readonly string[]
  /** The date of the change, if it is more precise than the date of the file. */
  date?: IsoDate | undefined
}

/** The changes as a Markdown document: a heading for each group, a line for each item. */
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
