// Our own drawings: steps of tiles, which are a landscape, a treemap and a way up at once, and a sun above them.

const GROUND = '#4a37c4'
const TILE = '#ffffff'
const SUN = '#ffc857'

/** The tiles and the sun in a square of 32; at 16 px every edge of a tile lies on a pixel. */
const MARK = [
  ...[
    [4, 6],
    [4, 14],
    [4, 22],
    [12, 14],
    [12, 22],
    [20, 22],
  ].map(([x, y]) => `<rect x="${x}" y="${y}" width="6" height="6" rx="1.5" fill="${TILE}"/>`),
  `<circle cx="23" cy="10" r="5" fill="${SUN}"/>`,
].join('')

function svg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inside}</svg>\n`
}

/** The application's icon. */
export const ICON = svg(`<rect width="32" height="32" rx="7" fill="${GROUND}"/>${MARK}`)

/** The same for systems that cut icons into shapes of their own: the drawing keeps to the inner four fifths. */
export const MASKABLE = svg(
  `<rect width="32" height="32" fill="${GROUND}"/><g transform="translate(16 16) scale(.72) translate(-16.5 -17)">${MARK}</g>`,
)

/** For systems that round the corners themselves. */
export const SQUARE = svg(
  `<rect width="32" height="32" fill="${GROUND}"/><g transform="translate(16 16) scale(.86) translate(-16.5 -17)">${MARK}</g>`,
)

/** What the shared picture says; the same as the page's description. */
const WORDS = {
  en: {
    title: 'CNCF Landscape Explorer',
    text: 'Browse, filter, search and keep what you chose.',
    foot: 'English · Français · works offline',
  },
  fr: {
    title: 'CNCF Landscape Explorer',
    text: 'Parcourez, filtrez, cherchez et gardez ce que vous avez choisi.',
    foot: 'Français · English · fonctionne hors ligne',
  },
} as const

/** The hues of maturity on the dark theme. */
const HUES = ['#80b1f6', '#62e4c1', '#f3c066', '#3a3470']

/** Width and height of the picture that is shown where a link to the application is shared. */
export const SHARED_SIZE = { width: 1200, height: 630 }

/** The picture for shared links, as a page. */
export function sharedPicture(language: keyof typeof WORDS): string {
  const { title, text, foot } = WORDS[language]
  return `<!doctype html><html lang="${language}"><style>
    * { margin: 0; box-sizing: border-box }
    body { position: relative; width: 1200px; height: 630px; overflow: hidden; background: #1d1740; color: #fff; font-family: system-ui, sans-serif }
    .hill { position: absolute; inset: 0 }
    main { position: absolute; left: 72px; top: 72px; bottom: 72px; width: 640px; display: flex; flex-direction: column }
    .icon { width: 96px; height: 96px }
    h1 { margin-top: 44px; font-size: 68px; line-height: 1.08; letter-spacing: -.02em }
    p { margin-top: 28px; font-size: 34px; line-height: 1.35; color: #d8d4f5 }
    footer { margin-top: auto; font-size: 24px; color: #b3abe8 }
  </style><body>${hill()}<main><div class="icon">${ICON}</div><h1>${title}</h1><p>${text}</p><footer>${foot}</footer></main></body></html>`
}

/** The icon's steps, many times over: a landscape that rises to the right, with a sun. */
function hill(): string {
  const size = 44
  const step = 52
  const tiles: string[] = []
  for (let column = 0; column < 23; column += 1) {
    const waves = column > 14 ? 0.9 * Math.sin(column * 1.3) ** 2 : 0
    const height = Math.round(1 + (column / 22) ** 3 * 7.6 + waves)
    for (let row = 0; row < height; row += 1) {
      // A fixed pattern, so that the picture is the same each time: most tiles are quiet, some carry a hue.
      const pick = (column * 7 + row * 5 + column * row) % 11
      const hue = HUES[[0, 3, 3, 1, 3, 3, 2, 3, 3, 3, 3][pick] ?? 3]
      const x = 1200 - (23 - column) * step + 4
      tiles.push(
        `<rect x="${x}" y="${630 - (row + 1) * step + 4}" width="${size}" height="${size}" rx="9" fill="${hue}"/>`,
      )
    }
  }
  return `<svg class="hill" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><circle cx="905" cy="170" r="64" fill="${SUN}"/>${tiles.join('')}</svg>`
}
