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

/** A message without the values in it, which stand between its first quotation mark and its last. */
function shapeOf(message: string): string {
  const [start, end] = [message.indexOf('"'), message.lastIndexOf('"')]
  return start < end ? `${message.slice(0, start)}"…"${message.slice(end + 1)}` : message
}
