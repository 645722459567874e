import type { Plugin } from 'vite'

/** The cascade layers, weakest first. */
const LAYERS = ['tokens', 'base', 'ui', 'components', 'pages', 'hidden']

/**
 * Prepends the order of the cascade layers to every style sheet. The first loaded sheet determines the order, and code
 * splitting determines which one that is.
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
