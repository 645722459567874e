import type { DataIssue } from './landscape.ts'

/** Faults of a file that are equal but for where they are and what exactly stands there. */
export type IssueGroup = {
  /** What all of them say; a value that differs among them is left open: `"…"`. */
  message: string
  outcome: DataIssue['outcome']
  /** In the order of the file, at least one. */
  issues: DataIssue[]
}

/** The faults of a file in groups of equal ones: those that leave entries out first, then the most frequent. */
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

/** What differs among the messages of a group: what stands from the first quotation mark to the last. */
export function valueIn(message: string): string {
  const [start, end] = quoted(message)
  return message.slice(start, end)
}

/** A message without the value in it. */
function shapeOf(message: string): string {
  const [start, end] = quoted(message)
  return start < end ? `${message.slice(0, start)}"…"${message.slice(end)}` : message
}

/** Where the value in a message begins and ends, its quotation marks with it; an empty stretch where it has none. */
function quoted(message: string): [start: number, end: number] {
  const [start, end] = [message.indexOf('"'), message.lastIndexOf('"')]
  return start < end ? [start, end + 1] : [0, 0]
}
