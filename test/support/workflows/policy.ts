import { load } from 'js-yaml'

import type { NamedText } from './pins.ts'

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

interface Job {
  permissions?: unknown
  'timeout-minutes'?: unknown
  uses?: string
  steps?: Step[]
}

interface Workflow {
  permissions?: unknown
  concurrency?: unknown
  jobs?: Record<string, Job>
}

/**
 * Refuses what this project forbids and actionlint allows: permissions for all jobs at once or by a single word, a job
 * without permissions or a limit of time, a workflow without concurrency, a checkout that leaves its token behind, and an
 * expression in a script, where text would be run instead of read.
 * @returns a line for each fault
 * @throws YAMLException if the text is no YAML
 */
export function policyFaults({ path, text }: NamedText): string[] {
  const { permissions, concurrency, jobs = {} } = load(text) as Workflow
  return [
    ...(isObject(permissions) && Object.keys(permissions).length === 0
      ? []
      : ['permissions must be {} for the workflow']),
    ...(concurrency === undefined ? ['there is no concurrency'] : []),
    ...Object.entries(jobs).flatMap(([name, job]) => jobFaults(job).map((fault) => `${name}: ${fault}`)),
  ].map((fault) => `${path}: ${fault}`)
}

function jobFaults({ permissions, uses, steps = [], ...job }: Job): string[] {
  return [
    ...(isObject(permissions) ? [] : ['there are no permissions by name']),
    // A called workflow has its own limits.
    ...(uses !== undefined || typeof job['timeout-minutes'] === 'number' ? [] : ['there is no timeout-minutes']),
    ...steps.flatMap((step) => [
      ...(step.run?.includes('${{') ? [`a script has an expression: ${step.run.trim().split('\n', 1).join()}`] : []),
      ...(step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false
        ? ['a checkout has no persist-credentials: false']
        : []),
    ]),
  ]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
