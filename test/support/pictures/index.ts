import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { PROJECT_ROOT } from '../paths.ts'
import { launchBrowser } from '../served-app.ts'
import { ICON, MASKABLE, SHARED_SIZE, sharedPicture, SQUARE } from './drawings.ts'
import { decodePng, encodePng } from './png.ts'

// `npm run pictures`: draws the application's icons and the pictures for shared links anew, into public/.

interface Picture {
  file: string
  width: number
  height: number
  html: string
}

/** A drawing that fills a square. */
function icon(file: string, size: number, drawing: string): Picture {
  const style = '<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>'
  return { file, width: size, height: size, html: style + drawing }
}

const PICTURES: Picture[] = [
  icon('icon-192.png', 192, ICON),
  icon('icon-512.png', 512, ICON),
  icon('icon-maskable-512.png', 512, MASKABLE),
  icon('apple-touch-icon.png', 180, SQUARE),
  { file: 'og-en.png', ...SHARED_SIZE, html: sharedPicture('en') },
  { file: 'og-fr.png', ...SHARED_SIZE, html: sharedPicture('fr') },
]

const browser = await launchBrowser()
try {
  const write = (file: string, content: string | Buffer): void => {
    writeFileSync(join(PROJECT_ROOT, 'public', file), content)
    console.log(`public/${file}: ${content.length} bytes`)
  }
  write('icon.svg', ICON)
  for (const { file, width, height, html } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height } })
    await page.setContent(html)
    write(file, encodePng(decodePng(await page.screenshot({ omitBackground: true }))))
    await page.close()
  }
} finally {
  await browser.close()
}
