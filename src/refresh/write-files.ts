import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder, inside `data`, in which files are written before they take the place of others; ignored by git. */
const STAGE = '.refresh'

/** Removes what an interrupted run left. */
export function clearStage(folder: string): void {
  rmSync(join(folder, STAGE), { recursive: true, force: true })
}

/**
 * Writes files that differ from the present ones: all are written beside them first, then renamed one by one, so that
 * each is whole at any moment.
 * @param files texts by path below `folder`
 * @param onStaged called between writing and renaming
 * @returns the paths that have changed
 */
export function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  onStaged: () => void = () => undefined,
): string[] {
  const changed = [...files].filter(([path, text]) => readText(folder, path) !== text)
  clearStage(folder)
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(folder, STAGE, path)), { recursive: true })
    writeFileSync(join(folder, STAGE, path), text)
  }
  onStaged()
  for (const [path] of changed) renameSync(join(folder, STAGE, path), join(folder, path))
  clearStage(folder)
  return changed.map(([path]) => path)
}

/** The text of a file below `folder`; undefined if it is missing. */
export function readText(folder: string, path: string): string | undefined {
  const file = join(folder, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
