import type { Plugin } from 'vite'
import { ICON_NAMES, type IconName } from '../lib/icon-names.ts'

const MODULE = 'virtual:icons'
const DEV_URL = '/@icons.svg'

/** The shapes of an icon as the library's modules export them: elements with their attributes. */
type Shapes = readonly (readonly [element: string, attributes: Readonly<Record<string, string | number>>])[]

/** Icons that the library does not have, in its view box and strokes. */
const OUR_ICONS: Record<Exclude<IconName, (typeof ICON_NAMES)[number]>, Shapes> = {
  markdown: [['path', { d: 'M3 17V7l5 6 5-6v10M19 7v10m-3-3 3 3 3-3' }]],
}

/** Emits one file with all icons, and exports its address as `virtual:icons`. */
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
      if (!isBuild) return `export const iconsUrl = '${DEV_URL}'`
      const reference = this.emitFile({ type: 'asset', name: 'i.svg', source: await iconSprite() })
      return `export const iconsUrl = import.meta.ROLLUP_FILE_URL_${reference}`
    },
    async configureServer(server) {
      const sprite = await iconSprite()
      server.middlewares.use(DEV_URL, (_request, response) => {
        response.setHeader('Content-Type', 'image/svg+xml')
        response.end(sprite)
      })
    },
  }
}

/**
 * An SVG document with a symbol for each icon, whose id is the icon's name. Strokes come from the page (src/ui/icons.css).
 * @throws Error if the library has no icon of a name
 */
export async function iconSprite(): Promise<string> {
  const fromLibrary = ICON_NAMES.map(async (name): Promise<[string, Shapes]> => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library's declaration leaves the shapes out
    const module = (await import(`lucide-react/icons/${name}`)) as { __iconData: { node: Shapes } }
    return [name, module.__iconData.node]
  })
  const icons = [...(await Promise.all(fromLibrary)), ...Object.entries(OUR_ICONS)]
  const symbols = icons.map(([name, shapes]) => `<symbol id="${name}" viewBox="0 0 24 24">${markupOf(shapes)}</symbol>`)
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

function markupOf(shapes: Shapes): string {
  return shapes
    .map(([element, { key: _key, ...attributes }]) => {
      const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
      return `<${element}${pairs.join('')}/>`
    })
    .join('')
}
