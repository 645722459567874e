import type { Plugin } from 'vite'

/** The order of the cascade, weakest first. */
const LAYERS = ['tokens', 'base', 'ui', 'components', 'pages']

/**
 * Has every style sheet begin with the order of the cascade's layers. Whichever is read first decides it, and which that
 * is follows from how the build splits the code: no sheet may rely on another one.
 */
export function layerOrderPlugin(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css$/ },
      handler: (code) => ({ code: `@layer ${LAYERS.join(', ')};\n${code}`, map: null }),
    },
  }
}
