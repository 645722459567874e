import { readSettings } from '../build/settings.ts'
import { isBuilt, startBuild, type RunningBuild } from './start-build.ts'
import { listenFailure, readServerOptions } from './server-options.ts'
import { startStaticServer, type StoppableServer } from './static-server.ts'
import { stopOnSignals } from './stop-signals.ts'

// `npm start`: builds if something has changed since the last build, and serves the result until terminated.

const DIRECTORY = 'dist'
const STAMP = 'node_modules/.cache/start-stamp'

/** Grace period for pending responses; orchestrators wait for ten seconds before they kill the process. */
const FINISH_MS = 8_000

/** Writes only a sample of item pages, unlike `npm run build`; the shell serves the other items. */
const env = { ITEM_PAGES: '20', ...process.env }
const { settings, server: options } = orExit(2, () => ({ settings: readSettings(env), server: readServerOptions(env) }))

let build: RunningBuild | undefined
let server: StoppableServer | undefined
let isEnding = false
stopOnSignals(async () => {
  isEnding = true
  await build?.end()
  await server?.stop(FINISH_MS)
})

const wanted = { root: '.', directory: DIRECTORY, stamp: STAMP, env, settings }
if (!isBuilt(wanted)) {
  console.log('Building: once, and again when something has changed.')
  const begin = performance.now()
  build = startBuild(wanted)
  const code = await build.done
  build = undefined
  if (code !== 0 && !isEnding) process.exit(code)
  if (!isEnding) console.log(`Built in ${((performance.now() - begin) / 1000).toFixed(0)} s.`)
}
if (!isEnding) {
  try {
    server = await startStaticServer({
      directory: DIRECTORY,
      basePath: settings.basePath,
      port: options.port,
      host: options.host,
      brotli: 9,
      ...(options.hasLog && { log: console.log }),
    })
    console.log(`CNCF Landscape Explorer: ${server.url}`)
  } catch (error) {
    console.error(listenFailure(error, options))
    process.exit(1)
  }
}

/** Returns the result of `work`; on an error prints its message and exits. */
function orExit<T>(code: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(code)
  }
}
