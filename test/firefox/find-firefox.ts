import { existsSync } from 'node:fs'
import { join } from 'node:path'

const NAMES = ['firefox-esr', 'firefox']

/** The path of an installed Firefox: FIREFOX_PATH, or the first on the PATH or where macOS and Windows have it. */
export function findFirefox(): string | undefined {
  const { FIREFOX_PATH, PATH = '', PROGRAMFILES = '' } = process.env
  if (FIREFOX_PATH !== undefined) return FIREFOX_PATH === '' ? undefined : FIREFOX_PATH
  const places = [
    ...PATH.split(process.platform === 'win32' ? ';' : ':').flatMap((folder) =>
      NAMES.map((name) => join(folder, name)),
    ),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(PROGRAMFILES, 'Mozilla Firefox', 'firefox.exe'),
  ]
  return places.find((path) => existsSync(path))
}
