import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The inputs of a build, and the files that only a completed build writes last. */
const SOURCES = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']
const RESULTS = ['index.html', '404.html', 'headers/headers.json', 'sw.js']

/** Grace period before a terminated build is killed. */
const KILL_TIMEOUT_MS = 5_000

/** A build: the project, the output folder, the stamp file with a hash of its inputs, and the settings. */
export type StartBuild = {
  root: string
  /** Relative to the root, like `stamp`. */
  directory: string
  stamp: string
  env: Readonly<Record<string, string | undefined>>
  /** The settings of the build; different settings require a new build. */
  settings: unknown
}

/**
 * Whether the output folder is up to date: the same settings and sources, and output files that no other or interrupted
 * build has replaced.
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
  /** Its exit code; 0 once the output is complete and the stamp is written. */
  done: Promise<number>
  /** Terminates it with all its child processes. */
  end(): Promise<void>
}

/** Starts a build, and writes the stamp on success. Removes an earlier stamp first; prints the output of a failed build. */
export function startBuild(build: StartBuild): RunningBuild {
  const { root, env } = build
  const stamp = join(root, build.stamp)
  rmSync(stamp, { force: true })
  const isWindows = process.platform === 'win32'
  // A separate process group, so that all processes can be terminated; on Windows npm is a script, which needs a shell.
  const child = spawn('npm', ['run', '-s', 'build'], {
    cwd: root,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows,
    detached: !isWindows,
  })
  // Collected, because hundreds of lines are of interest only after a failure.
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  let isTerminated = false
  const exited = exitOf(child)
  const done = exited.then((code) => {
    if (code !== 0) {
      if (!isTerminated) process.stderr.write(output)
      return code
    }
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, stampOf(build))
    return 0
  })
  // Callers that terminate the build do not await this.
  done.catch(() => undefined)
  return {
    done,
    end: async () => {
      isTerminated = true
      killGroup(child, 'SIGTERM')
      const late = setTimeout(() => killGroup(child, 'SIGKILL'), KILL_TIMEOUT_MS)
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
    // It has already exited.
  }
}

/** A hash of names, sizes and times of all inputs and of the output files. */
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

/** All files below a path, relative to the root, in a stable order. */
function filesOf(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .toSorted()
    .flatMap((name) => filesOf(root, join(path, name)))
}
