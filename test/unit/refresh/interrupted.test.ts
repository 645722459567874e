import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../support/paths.ts'
import { cases, HAS_ALL_CASES } from '../../support/properties.ts'
import { landscapeText } from '../../support/refresh/landscape-text.ts'
import { DAY, fileOfRepositories, someRepositories, startScenario, type Scenario } from '../../support/refresh/scenario.ts' // prettier-ignore

// A real process is killed. `npm test` does it a few times over a short file, `npm run fuzz` every time over the whole one.
const TEXT = HAS_ALL_CASES ? landscapeText() : fileOfRepositories(someRepositories(250))
const KILLS = [45, 5, 21, 1, 9, 13, 17, 25, 29, 33, 37, 41].slice(0, cases(12))

let scenario: Scenario
let expected: ReadonlyMap<string, string>
beforeEach(async () => {
  const whole = await startScenario(TEXT)
  await whole.run()
  expected = whole.files()
  await whole.close()
  scenario = await startScenario(TEXT)
})
afterEach(async () => scenario.close())

/** Runs a program of the project until it ends. @returns its exit code and signal, and what it printed */
async function run(script: string, args: readonly string[], onStart?: (kill: () => void) => void) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...scenario.standIn.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  onStart?.(() => child.kill('SIGKILL'))
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  return { code, signal, stdout, stderr }
}
const refreshArgs = () => ['--data', scenario.folder, '--date', DAY]

it('the command prints one line of JSON, and its progress beside', async () => {
  const { code, stdout, stderr } = await run('src/cli/data-refresh.ts', refreshArgs())
  expect([code, stdout.split('\n').length]).toEqual([0, 2])
  expect(JSON.parse(stdout)).toMatchObject({ date: DAY, missing: [], refused: [], logos: { unavailable: 0 } })
  expect(stderr).toMatch(/^github: 254 rows$|^github: 1018 rows$/m)
  expect(stdout + stderr).not.toContain(scenario.standIn.github.token)
  expect(scenario.files()).toEqual(expected)
  expect(await run('src/cli/data-refresh.ts', ['--only', 'something'])).toMatchObject({ code: 1, stdout: '' })
})

it('killed after an answer leaves everything as it was, and ends the same when it is run again', async () => {
  const before = scenario.files()
  for (const count of KILLS) {
    const { signal } = await run('src/cli/data-refresh.ts', refreshArgs(), (kill) => {
      const start = scenario.standIn.requests.length
      scenario.standIn.onAnswer = () => {
        if (scenario.standIn.requests.length - start === count) kill()
      }
    })
    expect([count, signal]).toEqual([count, 'SIGKILL'])
    expect(scenario.files()).toEqual(before)
  }
  scenario.standIn.onAnswer = () => undefined
  await scenario.run()
  expect(scenario.files()).toEqual(expected)
})

it('killed between writing and renaming ends the same when it is run again', async () => {
  const before = scenario.files()
  const { signal } = await run('test/support/refresh/killed.ts', [scenario.folder])
  expect(signal).toBe('SIGKILL')
  const staged = join(scenario.folder, '.refresh')
  expect(existsSync(staged)).toBe(true)
  expect([...scenario.files()].filter(([path]) => !path.startsWith('.refresh'))).toEqual([...before])
  await scenario.run()
  expect(scenario.files()).toEqual(expected)
})

it.each([1, 2, 4, 6])('killed after %i files are renamed ends the same when it is run again', async (count) => {
  const stop = () => {
    const staged = join(scenario.folder, '.refresh')
    const paths = readdirSync(staged, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.'))
    for (const path of paths.toSorted().slice(0, count)) renameSync(join(staged, path), join(scenario.folder, path))
    throw new Error('stopped')
  }
  await expect(scenario.run({ onStaged: stop })).rejects.toThrow('stopped')
  expect((await scenario.run()).exitCode).toBe(0)
  expect(scenario.files()).toEqual(expected)
})
