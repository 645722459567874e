import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a build is made of, and what only a build that went through to its end has written last. */
const SOURCES = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']
const RESULTS = ['index.html', '404.html', 'headers/headers.json', 'sw.js']

/** How long a build that is told to end may take over it, in milliseconds. */
const END_MS = 5_000

/** What to build: the project, its folder for the build, where it is noted of what that was made, and with which settings. */
export type StartBuild = {
  root: string
  /** From the root, as the stamp is. */
  directory: string
  stamp: string
  env: Readonly<Record<string, string | undefined>>
  /** Of the build; other settings are another build. */
  settings: unknown
}

/**
 * Whether the folder holds what a build would write now: the same settings and sources, and still the files that the build
 * had written, which another build into the folder, or half of one, replaces.
 */
export function isBuilt(build: StartBuild): boolean {
  try {
    return readFileSync(join(build.root, build.stamp), 'utf8') === stampOf(build)
  } catch {
    return false
  }
}

/** A running build. */
export type RunningBuild = {
  /** Its exit code; 0 once the folder is whole and the stamp is written. */
  done: Promise<number>
  /** Ends it with all that it has started. */
  end(): Promise<void>
}

/** Builds, and notes of what. An earlier note is gone while it goes on; what a failed build said is printed at its end. */
export function startBuild(build: StartBuild): RunningBuild {
  const { root, env } = build
  const stamp = join(root, build.stamp)
  rmSync(stamp, { force: true })
  const isWindows = process.platform === 'win32'
  // A process group of its own, so that all of it can be ended; on Windows npm is a script, which needs a shell.
  const child = spawn('npm', ['run', '-s', 'build'], {
    cwd: root,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows,
    detached: !isWindows,
  })
  // Hundreds of lines that only one who mends a build reads.
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  }
  let isTold = false
  const exited = exitOf(child)
  const done = exited.then((code) => {
    if (code !== 0) {
      if (!isTold) process.stderr.write(said)
      return code
    }
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, stampOf(build))
    return 0
  })
  // A caller that ends the build does not wait for this.
  done.catch(() => undefined)
  return {
    done,
    end: async () => {
      isTold = true
      killGroup(child, 'SIGTERM')
      const late = setTimeout(() => killGroup(child, 'SIGKILL'), END_MS)
      await exited
      clearTimeout(late)
    },
  }
}

async function exitOf(child: ChildProcess): Promise<number> {
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return code ?? 1
  } catch (error) {
    console.error(`npm cannot be run: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has ended by itself.
  }
}

/** Names, sizes and times of all that the build reads and of what it has written last, in few bytes. */
function stampOf({ root, directory, settings }: StartBuild): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify({ settings, node: process.version }))
  const sources = SOURCES.flatMap((name) => filesOf(root, name))
  for (const path of [...sources, ...RESULTS.map((name) => join(directory, name))]) {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return `${hash.digest('hex')}\n`
}

/** Every file below a path, from the root, in an order that does not change. */
function filesOf(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .toSorted()
    .flatMap((name) => filesOf(root, join(path, name)))
}
