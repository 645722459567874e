import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { FIRST_ICONS, OTHER_ICONS, type FirstIcon, type OtherIcon, type OurIcon } from '../lib/icon-names.ts'

const MODULE = 'virtual:icons'

/** The shapes of an icon as the library's modules export them: elements with their attributes. */
type Shapes = readonly (readonly [element: string, attributes: Readonly<Record<string, string | number>>])[]

/** Icons that the library does not have, in its view box and strokes. */
const OUR_ICONS: Record<OurIcon, Shapes> = {
  markdown: [['path', { d: 'M3 17V7l5 6 5-6v10M19 7v10m-3-3 3 3 3-3' }]],
}

/** The icons of each file, by the name of the file; short, as a page names them some twenty times. */
export const ICON_FILES: Record<'i' | 'j', readonly (FirstIcon | OtherIcon)[]> = {
  i: FIRST_ICONS,
  j: [...OTHER_ICONS, 'markdown'],
}

/** The application's mark, `brand`, which has colours of its own: the shapes of public/icon.svg. */
export function brandSymbol(): string {
  const shapes = readFileSync('public/icon.svg', 'utf8').replace(/<\/?svg[^>]*>\s*/g, '')
  return `<symbol id="brand" viewBox="0 0 32 32" stroke="none">${shapes.trim()}</symbol>`
}

/** Emits the files of icons, and exports their addresses as `virtual:icons`. */
export function iconsPlugin(): Plugin {
  let isBuild = false
  return {
    name: 'icons',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined
      const urlOf = async (name: keyof typeof ICON_FILES) => {
        if (!isBuild) return `'/@icons/${name}.svg'`
        const source = await iconSprite(ICON_FILES[name], name === 'i' ? brandSymbol() : '')
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}.svg`, source })}`
      }
      return `export const firstIconsUrl = ${await urlOf('i')}, otherIconsUrl = ${await urlOf('j')}`
    },
    async configureServer(server) {
      for (const [name, icons] of Object.entries(ICON_FILES)) {
        const sprite = await iconSprite(icons, name === 'i' ? brandSymbol() : '')
        server.middlewares.use(`/@icons/${name}.svg`, (_request, response) => {
          response.setHeader('Content-Type', 'image/svg+xml')
          response.end(sprite)
        })
      }
    },
  }
}

/**
 * An SVG document with a symbol for each icon, whose id is the icon's name. Strokes come from the page (src/ui/icons.css).
 * @param further symbols of the document besides
 * @throws Error if the library has no icon of a name
 */
export async function iconSprite(names: readonly (FirstIcon | OtherIcon)[], further = ''): Promise<string> {
  const icons = names.map(async (name): Promise<[string, Shapes]> => {
    if (Object.hasOwn(OUR_ICONS, name)) return [name, OUR_ICONS[name as OurIcon]]
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library's declaration leaves the shapes out
    const module = (await import(`lucide-react/icons/${name}`)) as { __iconData: { node: Shapes } }
    return [name, module.__iconData.node]
  })
  const symbols = (await Promise.all(icons)).map(
    ([name, shapes]) => `<symbol id="${name}" viewBox="0 0 24 24">${markupOf(shapes)}</symbol>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg">${further}${symbols.join('')}</svg>`
}

function markupOf(shapes: Shapes): string {
  return shapes
    .map(([element, { key: _key, ...attributes }]) => {
      const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
      return `<${element}${pairs.join('')}/>`
    })
    .join('')
}
