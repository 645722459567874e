import { constants } from 'node:fs'
import { access, mkdir, stat } from 'node:fs/promises'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

const NAME = 'landscape-explorer'

async function made(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK | constants.X_OK)
    // What another user left there would be started as a program of ours.
    const { uid } = userInfo()
    return uid === -1 || (await stat(folder)).uid === uid
  } catch {
    return false
  }
}

/**
 * The folder of this user where unpacked browsers and answers about this machine are kept; made when missing.
 * `$XDG_CACHE_HOME`, else `~/.cache`, else the temporary folder.
 * @throws Error when none of them can be written
 */
export async function cacheFolder(): Promise<string> {
  const { XDG_CACHE_HOME } = process.env
  const candidates = [
    ...(XDG_CACHE_HOME === undefined || XDG_CACHE_HOME === '' ? [] : [join(XDG_CACHE_HOME, NAME)]),
    join(homedir(), '.cache', NAME),
    // This one is shared by all users, so the name tells them apart.
    join(tmpdir(), `${NAME}-${userInfo().uid}`),
  ]
  for (const candidate of candidates) {
    if (await made(candidate)) return candidate
  }
  throw new Error(`No folder to keep the browser in can be written: ${candidates.join(', ')}`)
}
