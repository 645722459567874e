import type { Plugin } from 'vite'

/**
 * Tells the bundler that making an icon's component has no effect beside it, which the icon library does not say itself:
 * where only the shapes are used (src/ui/icons.tsx), the component and all that makes it need not be loaded.
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
