import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import type { Answer, Question } from './child.ts'

/** Milliseconds that the application may take over one input, on any machine. */
const LIMIT_MS = 2000
/** Milliseconds after which a process that says nothing is ended: by then it hangs. */
const PATIENCE_MS = 20_000

/** Asks a process of its own, which is ended and replaced when it hangs or dies. */
export type Guard = {
  /** @throws Error that says what was wrong with the answer, or that none came */
  ask: (question: Question) => Promise<number>
  close: () => void
}

/** Starts the process. */
export function startGuard(): Guard {
  let child: ChildProcess | undefined

  const started = (): ChildProcess =>
    (child ??= fork(fileURLToPath(new URL('child.ts', import.meta.url)), { serialization: 'advanced' }))

  const close = (): void => {
    child?.removeAllListeners()
    child?.kill('SIGKILL')
    child = undefined
  }

  const once = async (question: Question): Promise<Answer> => {
    const own = started()
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => () => {
        clearTimeout(timer)
        own.removeAllListeners()
        act()
      }
      const timer = setTimeout(
        settle(() => {
          close()
          reject(new Error(`no answer within ${PATIENCE_MS} ms: a hang`))
        }),
        PATIENCE_MS,
      )
      own.once('message', (answer: Answer) => settle(() => resolve(answer))())
      own.once(
        'exit',
        settle(() => {
          child = undefined
          reject(new Error('the process died'))
        }),
      )
      own.send(question)
    })
  }

  return {
    ask: async (question) => {
      let answer = await once(question)
      // A busy machine stretches anything: what is slow must be slow again, twice, to be a fault.
      for (let again = 0; again < 2 && answer.ms > LIMIT_MS; again += 1) answer = await once(question)
      if (answer.fault !== undefined) throw new Error(answer.fault)
      if (answer.ms > LIMIT_MS) throw new Error(`took ${Math.round(answer.ms)} ms; ${LIMIT_MS} are allowed`)
      return answer.ms
    },
    close,
  }
}
