import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

import { extract } from 'tar'

import { cacheFolder } from './cache-folder.ts'

/** The unpacked browser: its executable, and what its environment needs on top of ours. */
export interface PackagedChromium {
  executablePath: string
  env: Record<string, string>
}

/** The archives beside the executable: WebGL's software renderer, libraries that servers lack, one font. */
const ARCHIVES = ['swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br']

/** The package's own points at folders of AWS Lambda. Fonts of the machine fill what Open Sans lacks. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`

/** The folder of @sparticuz/chromium, found without loading the package. */
function packageFolder(): string {
  const marker = join('@sparticuz', 'chromium')
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return entry.slice(0, entry.lastIndexOf(marker) + marker.length)
}

async function unpack(bin: string, folder: string): Promise<void> {
  const archives = ARCHIVES.map((name) =>
    pipeline(createReadStream(join(bin, name)), createBrotliDecompress(), extract({ cwd: folder })),
  )
  await Promise.all([
    ...archives,
    pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
    ),
  ])
  // Only now, as the archive of the fonts holds a file of this name.
  await writeFile(join(folder, 'fonts.conf'), FONTS_CONF)
}

/** Unpacks beside `folder` and renames, so that `folder` is whole from the moment it exists. */
async function unpackOnce(bin: string, folder: string): Promise<void> {
  const temporary = await mkdtemp(`${folder}.`)
  try {
    await unpack(bin, temporary)
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another process may have been faster: its folder is as good.
    if (!existsSync(folder)) throw error
  }
}

/**
 * The Chromium of the npm package @sparticuz/chromium, unpacked into the cache folder on first use.
 * @returns null on a machine it is not built for: it is for Linux on x64 alone
 * @throws when the package is not installed or the cache folder cannot be written or is full
 */
export async function packagedChromium(): Promise<PackagedChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const root = packageFolder()
  const { version }: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const folder = join(await cacheFolder(), `chromium-${version}`)
  if (!existsSync(folder)) await unpackOnce(join(root, 'bin'), folder)
  const { LD_LIBRARY_PATH } = process.env
  const libraries = [join(folder, 'lib'), ...(LD_LIBRARY_PATH === undefined ? [] : [LD_LIBRARY_PATH])]
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.join(delimiter),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      FONTCONFIG_PATH: folder,
    },
  }
}
