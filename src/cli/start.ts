import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readSettings } from '../build/settings.ts'
import { startStaticServer } from './static-server.ts'

// `npm start`: builds when something has changed since the last build, and serves it.

const DIST = 'dist'
const STAMP = 'node_modules/.cache/start-stamp.json'
const SOURCES = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/** A whole site is for `npm run build`; here the shell answers for the items beyond the sample. */
const env = { ITEM_PAGES: '20', ...process.env }
const settings = readSettings(env)
const stamp = JSON.stringify({ settings, newest: Math.max(...SOURCES.map(newestChange)) })
const isBuilt = existsSync(join(DIST, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp
if (!isBuilt) {
  const build = spawnSync('npm', ['run', '-s', 'build'], { env, stdio: 'inherit', shell: process.platform === 'win32' })
  if (build.status !== 0) process.exit(build.status ?? 1)
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, stamp)
}

const port = Number(process.env['PORT'] ?? 4173)
try {
  const { url } = await startStaticServer({ directory: DIST, basePath: settings.basePath, port, brotli: 9 })
  console.log(`CNCF Landscape Explorer: ${url}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

/** The latest change below a path, in milliseconds since 1970. */
function newestChange(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}
