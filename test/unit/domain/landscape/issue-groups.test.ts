import { expect, it } from 'vitest'

import { groupIssues } from '../../../../src/domain/landscape/issue-groups.ts'
import type { DataIssue } from '../../../../src/domain/landscape/landscape.ts'

const issue = (message: string, facts: Partial<DataIssue> = {}): DataIssue => ({
  kind: 'unknown-field',
  outcome: 'kept',
  message,
  category: 'A',
  subcategory: 'B',
  item: 'C',
  line: 1,
  ...facts,
})

it('equal faults are one group with all of their places, in the order of the file', () => {
  const issues = [1, 2, 3].map((line) => issue('colour is not a field we know ("blue")', { line, item: `I${line}` }))
  expect(groupIssues(issues)).toEqual([{ message: issues[0]?.message, outcome: 'kept', issues }])
})

it('faults that differ in a value alone are equal, and their group leaves it open', () => {
  const issues = [issue('homepage_url is "a", no address'), issue('homepage_url is "b "c"", no address')]
  expect(groupIssues(issues).map(({ message }) => message)).toEqual(['homepage_url is "…", no address'])
})

it('faults of other fields, kinds or outcomes are others; entries left out come first, then the most frequent', () => {
  const issues = [
    issue('a is "x"'),
    issue('b is "x"'),
    issue('b is "y"'),
    issue('b is "y"', { kind: 'bad-url' }),
    issue('The entry has no name.', { kind: 'missing-name', outcome: 'rejected' }),
  ]
  expect(groupIssues(issues).map(({ message, issues: own }) => [message, own.length])).toEqual([
    ['The entry has no name.', 1],
    ['b is "…"', 2],
    ['a is "x"', 1],
    ['b is "y"', 1],
  ])
  expect(groupIssues([])).toEqual([])
})
