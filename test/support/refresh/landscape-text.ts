import { readFileSync } from 'node:fs'

import { FROZEN_PATH } from '../factories.ts'
import { sharedFile } from '../landscape-files.ts'

/** The public landscape file of 2026-08-07 where it lies beside the project, else the extract of that day. */
export function landscapeText(): string {
  return readFileSync(sharedFile('cncf-2026-08-07.yml') ?? FROZEN_PATH, 'utf8')
}
