import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { lintWorkflows, type WorkflowFault } from '../../support/workflows/actionlint.ts'
import { findWorkflows } from '../../support/workflows/find-workflows.ts'

/** A workflow of one job; `job` are further lines of the job, `on` is what starts it. */
function workflow(job: string, on = 'push'): string {
  return `name: Example\non: ${on}\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-24.04\n${job}`
}

const run = (script: string): string => `    steps:\n      - run: ${script}\n`

/** Workflows with one fault each, and what is said of it. */
const WRONG: Record<string, { text: string; kind: string; says: string }> = {
  'not-yaml': { text: 'on: [push', kind: 'syntax-check', says: 'could not parse as YAML' },
  'unknown-key': {
    text: workflow(`    step: []\n${run('true')}`),
    kind: 'syntax-check',
    says: 'unexpected key "step"',
  },
  'unknown-permission': {
    text: workflow(`    permissions:\n      content: read\n${run('true')}`),
    kind: 'permissions',
    says: 'unknown permission scope "content"',
  },
  'unknown-output': {
    text: workflow(run('echo ${{ steps.missing.outputs.value }}')),
    kind: 'expression',
    says: 'property "missing" is not defined',
  },
  'untrusted-text': {
    text: workflow(run('echo "${{ github.event.pull_request.title }}"'), 'pull_request'),
    kind: 'expression',
    says: 'is potentially untrusted',
  },
  'missing-job': { text: workflow(`    needs: other\n${run('true')}`), kind: 'job-needs', says: '"other"' },
  'wrong-cron': {
    text: workflow(run('true'), "{ schedule: [{ cron: '70 4 * * *' }] }"),
    kind: 'events',
    says: 'invalid CRON',
  },
  'unknown-runner': {
    text: workflow(run('true')).replace('ubuntu-24.04', 'ubuntu-26.13'),
    kind: 'runner-label',
    says: 'label "ubuntu-26.13" is unknown',
  },
}

/** Patience for slow machines, and no bound. */
const START_MS = 120_000

describe('actionlint', () => {
  let folder = ''
  let faults: WorkflowFault[] = []
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'workflows-'))
    const paths = Object.entries(WRONG).map(([name, { text }]) => {
      const path = join(folder, `${name}.yml`)
      writeFileSync(path, text)
      return path
    })
    writeFileSync(join(folder, 'right.yml'), workflow(run('true')))
    // All at once: what takes long is to start the linter.
    faults = await lintWorkflows([...findWorkflows().workflows, ...paths, join(folder, 'right.yml')])
  }, START_MS)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('finds nothing in the project’s workflows', () => {
    expect(findWorkflows().workflows.length).toBeGreaterThanOrEqual(3)
    expect(faults.filter(({ path }) => path.startsWith('.github/'))).toEqual([])
  })

  it.each(Object.entries(WRONG))('refuses a workflow with %s', (name, { kind, says }) => {
    const found = faults.filter(({ path }) => basename(path) === `${name}.yml`)
    expect(found).toEqual([expect.objectContaining({ kind, message: expect.stringContaining(says) as string })])
  })

  it('accepts a right one beside them', () => {
    expect(faults.filter(({ path }) => basename(path) === 'right.yml')).toEqual([])
  })

  it('does not take a missing file for a right one', async () => {
    await expect(lintWorkflows([join(folder, 'none.yml')])).rejects.toThrow('There is no')
  })
})
