import type { Plugin } from 'vite'

/**
 * Marks the creation of icon components as pure, which the icon library omits, so that the bundler removes components
 * whose shapes alone are used (src/ui/icons.tsx).
 */
export function pureIcons(): Plugin {
  return {
    name: 'pure-icons',
    transform: {
      filter: { id: /lucide-react\/dist\/esm\/icons\/[\w-]+\.mjs/ },
      handler: (code) => ({
        code: code.replace('= createLucideIcon(', '= /* @__PURE__ */ createLucideIcon('),
        map: null,
      }),
    },
  }
}
