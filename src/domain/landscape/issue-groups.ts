import type { DataIssue } from './landscape.ts'

/** Faults of a file that differ only in location and value. */
export type IssueGroup = {
  /** The common message; a value that differs is elided: `"…"`. */
  message: string
  outcome: DataIssue['outcome']
  /** In the order of the file, at least one. */
  issues: DataIssue[]
}

/** Groups similar faults of a file: those that reject entries first, then the most frequent. */
export function groupIssues(issues: readonly DataIssue[]): IssueGroup[] {
  const groups = new Map<string, IssueGroup>()
  for (const issue of issues) {
    const shape = shapeOf(issue.message)
    const key = [issue.kind, issue.outcome, shape].join('\n')
    const group = groups.get(key)
    if (!group) {
      groups.set(key, { message: issue.message, outcome: issue.outcome, issues: [issue] })
    } else {
      if (group.message !== issue.message) group.message = shape
      group.issues.push(issue)
    }
  }
  const rank = ({ outcome }: IssueGroup) => (outcome === 'rejected' ? 0 : 1)
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b) || b.issues.length - a.issues.length)
}

/** The value in a message: from the first to the last quotation mark. */
export function valueIn(message: string): string {
  const [start, end] = quotedRange(message)
  return message.slice(start, end)
}

/** A message with its value elided. */
function shapeOf(message: string): string {
  const [start, end] = quotedRange(message)
  return start < end ? `${message.slice(0, start)}"…"${message.slice(end)}` : message
}

/** The range of the value in a message, quotation marks included; empty if there is none. */
function quotedRange(message: string): [start: number, end: number] {
  const [start, end] = [message.indexOf('"'), message.lastIndexOf('"')]
  return start < end ? [start, end + 1] : [0, 0]
}
