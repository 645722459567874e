import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { PROJECT_ROOT } from './paths.ts'

const SHARED = join(PROJECT_ROOT, '..', 'shared')

function existing(path: string): string | null {
  return existsSync(path) ? path : null
}

/**
 * A landscape file of the folder `shared` that may lie beside the project.
 * @param name such as `cncf-2026-08-07.yml`
 * @returns its path, or null when it is not there
 */
export function sharedFile(name: string): string | null {
  return existing(join(SHARED, 'landscape', name))
}

/** The folder of the logos beside the project, or null when it is not there. */
export function sharedLogos(): string | null {
  return existing(join(SHARED, 'logos'))
}

/**
 * What the live file says in a test unless the test has another one: the public file of the shipped extract's day, or the
 * extract itself where that file is not at hand. So the extract and the live file always agree.
 * @throws when neither can be read
 */
export async function liveText(): Promise<string> {
  const extract = await readFile(join(PROJECT_ROOT, 'data', 'landscape.yml'), 'utf8')
  const file = sharedFile(`cncf-${/^# revision: (\S+)$/m.exec(extract)?.[1]}.yml`)
  return file === null ? extract : readFile(file, 'utf8')
}
