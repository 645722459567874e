import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

import { PROJECT_ROOT } from '../paths.ts'
import { draw } from './draw.ts'
import { mutantsOf, type Mutant } from './mutants.ts'

const USAGE = `usage: mutants [--room stores|search] [--count N] [--seed N] [--seconds N] [--only TEXT] [--list]

Changes one comparison, constant or call of a room at a time, and says which changes its unit tests notice.

  --room WHAT    both, where left out
  --count N      changes of each room; 30
  --seed N       which ones are drawn; 1
  --seconds N    that the tests of one change may take; past them it counts as noticed; 240
  --only TEXT    draws only from the files whose path has it
  --list         prints the changes and runs nothing`

const ROOMS = ['stores', 'search'] as const
type Room = (typeof ROOMS)[number]
/** What a private copy needs for the unit tests to run. */
const COPIED = ['src', 'test', 'data', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts']

type Drawn = Mutant & { path: string }
type Outcome = 'killed' | 'killed by time' | 'survived'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function options() {
  const { values } = parseArgs({
    options: {
      room: { type: 'string' },
      count: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '240' },
      only: { type: 'string', default: '' },
      list: { type: 'boolean', default: false },
    },
  })
  const rooms = ROOMS.filter((room) => values.room === undefined || values.room === room)
  const [count, seed, seconds] = [values.count, values.seed, values.seconds].map(Number)
  const isGood = rooms.length > 0 && [count, seed, seconds].every((number) => Number.isSafeInteger(number))
  if (!isGood || count === undefined || seed === undefined || seconds === undefined) throw new Error('a bad option')
  return { rooms, count, seed, seconds, only: values.only, list: values.list }
}

/** Every change to the files of a room, in the order of their paths. */
function allMutants(room: Room, only: string): Drawn[] {
  const folder = join(PROJECT_ROOT, 'src', room)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => relative(PROJECT_ROOT, join(folder, name)))
    .filter((path) => path.includes(only))
    .toSorted()
    .flatMap((path) => mutantsOf(path, read(path)).map((mutant) => ({ ...mutant, path })))
}

function read(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), 'utf8')
}

function describe({ path, line, kind, start, end, text }: Drawn): string {
  const source = read(path)
  const short = (part: string) => (part.length > 60 ? `${part.slice(0, 57)}…` : part).replace(/\s+/g, ' ')
  return `${path}:${line} ${kind}: ${short(source.slice(start, end))} → ${short(text)}`
}

/** A copy of the project in which files may be changed while others work on the project itself. */
function makeCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'explorer-mutants-'))
  for (const name of COPIED) cpSync(join(PROJECT_ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Runs the unit tests of a room in the copy; those without a page first, since they are quicker. */
async function test(copy: string, room: Room, seconds: number): Promise<Outcome> {
  for (const project of ['node', 'dom']) {
    const outcome = await run(copy, ['run', `test/unit/${room}`, '--project', project], seconds)
    if (outcome !== 'survived') return outcome
  }
  return 'survived'
}

function run(copy: string, args: readonly string[], seconds: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const vitest = join('node_modules', 'vitest', 'vitest.mjs')
    const child = spawn(process.execPath, [vitest, ...args, '--bail=1', '--passWithNoTests', '--reporter=dot'], {
      cwd: copy,
      stdio: 'ignore',
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      resolve(signal ? 'killed by time' : code === 0 ? 'survived' : 'killed')
    })
  })
}

/** @returns whether the tests of the room were whole to begin with */
async function runRoom(room: Room, drawn: readonly Drawn[], seconds: number): Promise<boolean> {
  const copy = makeCopy()
  try {
    if ((await test(copy, room, 4 * seconds)) !== 'survived') {
      say(`${room}: its unit tests fail without any change`)
      return false
    }
    const survived: Drawn[] = []
    for (const mutant of drawn) {
      const source = read(mutant.path)
      writeFileSync(join(copy, mutant.path), source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end))
      const outcome = await test(copy, room, seconds)
      writeFileSync(join(copy, mutant.path), source)
      if (outcome === 'survived') survived.push(mutant)
      say(`${outcome.padEnd(14)} ${describe(mutant)}`)
    }
    say(`${room}: ${drawn.length - survived.length} of ${drawn.length} killed`)
    return true
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  let chosen: ReturnType<typeof options>
  try {
    chosen = options()
  } catch (error) {
    process.stderr.write(`mutants: ${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
    process.exitCode = 2
    return
  }
  for (const room of chosen.rooms) {
    const all = allMutants(room, chosen.only)
    const drawn = draw(all, chosen.count, chosen.seed)
    say(`${room}: ${drawn.length} of ${all.length} changes, seed ${chosen.seed}`)
    if (chosen.list) for (const mutant of drawn) say(describe(mutant))
    else if (!(await runRoom(room, drawn, chosen.seconds))) process.exitCode = 1
  }
}

await main()
