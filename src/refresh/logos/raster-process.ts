import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { RasterAnswer, RasterRequest } from './raster-child.ts'
import type { RasterLimits } from './raster-limits.ts'
import type { Pixels } from './rasterise.ts'
import { residentBytes } from './resident-bytes.ts'

const CHILD = fileURLToPath(new URL('raster-child.ts', import.meta.url))
const TYPESCRIPT = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
/** Milliseconds between two looks at the memory of the process. */
const WATCH_INTERVAL = 25
/** Longest time for the process to start, in milliseconds: a busy machine may take seconds. */
const START_TIME = 30_000
/** Of the environment, only what finds libraries, fonts and temporary files: no token reaches the process. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']

/** The fault of a logo that takes too much time: it may be drawn on a machine that has less to do. */
export const TOO_LONG = 'takes too long'

/** Thrown for a logo that cannot be drawn, or takes more than its limits. The message says why, in English. */
export class RasterError extends Error {
  override name = 'RasterError'
}

/**
 * Draws logos in a process of its own, one after the other. A logo that takes too much time or memory costs only itself:
 * its process is ended, and the next logo starts another one.
 */
export class RasterProcess {
  readonly #limits: RasterLimits
  #child: ChildProcess | undefined

  constructor(limits: RasterLimits) {
    this.#limits = limits
  }

  /** The id of the process, if there is one. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  /**
   * Draws a logo. Wait for its end before the next call.
   * @throws RasterError when it cannot be drawn within the limits; Error when no process can be started
   */
  async draw(bytes: Uint8Array): Promise<Pixels> {
    if (bytes.byteLength > this.#limits.bytes) throw new RasterError('too many bytes')
    if (!this.#child) await this.#start()
    const request: RasterRequest = { bytes, limits: this.#limits }
    const answer = await this.#next(this.#limits.time, request)
    if (typeof answer === 'string') throw new RasterError('answers out of turn')
    if ('fault' in answer) throw new RasterError(answer.fault)
    return answer.drawn
  }

  /** Ends the process. Another call of `draw` starts a new one. */
  close(): void {
    this.#child?.removeAllListeners()
    // A process that is ended while it starts may fail to receive its request.
    this.#child?.on('error', () => {})
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  async #start(): Promise<void> {
    const env = Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]]))
    this.#child = fork(CHILD, {
      execArgv: ['--import', TYPESCRIPT, '--max-old-space-size=256'],
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const answer = await this.#next(START_TIME)
    if (typeof answer !== 'string') throw new Error('The process that draws logos does not start.')
  }

  /** The next message of the process, after a request if there is one; a fault when it breaks a limit or ends. */
  async #next(time: number, request?: RasterRequest): Promise<RasterAnswer | string> {
    const child = this.#child
    if (!child) return { fault: 'ends its process' }
    return new Promise((resolve) => {
      const end = (answer: RasterAnswer | string) => {
        clearTimeout(timer)
        clearInterval(watch)
        child.removeAllListeners()
        resolve(answer)
      }
      const kill = (fault: string) => {
        this.close()
        end({ fault })
      }
      const timer = setTimeout(() => kill(TOO_LONG), time)
      const watch = setInterval(() => {
        if (residentBytes(child.pid) > this.#limits.memory) kill('takes too much memory')
      }, WATCH_INTERVAL)
      child.once('message', (message) => end(message as RasterAnswer | string))
      child.once('error', () => kill('ends its process'))
      child.once('exit', () => kill('ends its process'))
      if (request) child.send(request, (error) => error && kill('ends its process'))
    })
  }
}
