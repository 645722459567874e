import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

import { exportedTextFunctions } from '../../fuzz/texts/exported.ts'
import { TEXT_FUNCTIONS } from '../../fuzz/texts/all.ts'
import type { AtLimit } from '../../fuzz/texts/limit-child.ts'
import { WITHOUT_TEXT } from '../../fuzz/texts/without-text.ts'

describe('the table of functions that take text from outside', () => {
  const named = TEXT_FUNCTIONS.map(({ at }) => at)
  const exported = exportedTextFunctions()

  it('names each function once, and has a reason for each that takes none', () => {
    expect(new Set(named).size).toBe(named.length)
    expect(named.filter((at) => at in WITHOUT_TEXT)).toEqual([])
    for (const [at, reason] of Object.entries(WITHOUT_TEXT)) expect(reason, at).toMatch(/\w{3}/)
  })

  it('has all of them: a new one is added to test/fuzz/texts, or to the list of those that take no such text', () => {
    expect(exported.length).toBeGreaterThan(100)
    expect(exported.filter((at) => !named.includes(at as never) && !(at in WITHOUT_TEXT))).toEqual([])
  })

  it('has none that is gone', () => {
    const all = new Set(exportedTextFunctions({ anyParameter: true }))
    expect([...named, ...Object.keys(WITHOUT_TEXT)].filter((at) => !all.has(at))).toEqual([])
  })
})

describe('at its limit, in a process that is ended after five seconds', () => {
  let child: ChildProcess | undefined
  const started = () =>
    (child ??= fork(fileURLToPath(new URL('../../fuzz/texts/limit-child.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
    }))
  afterAll(() => child?.kill('SIGKILL'))

  const ask = (at: string) =>
    new Promise<AtLimit>((resolve, reject) => {
      const own = started()
      own.once('message', (message: AtLimit) => {
        own.removeAllListeners()
        resolve(message)
      })
      own.once('exit', () => {
        child = undefined
        reject(new Error(`${at} took more than five seconds, or ended the process`))
      })
      own.send(at)
    })

  it.each(TEXT_FUNCTIONS.map(({ at }) => at))('%s', async (at) => {
    expect((await ask(at)).fault).toBeUndefined()
  })
})
