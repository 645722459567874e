import type { Plugin } from 'vite'
import { headerFiles } from './header-files.ts'
import { headerTable, REFERRER_POLICY } from './headers.ts'
import type { BuildSettings } from './settings.ts'
import { manifestHead, webManifests } from './web-manifest.ts'

/** Writes the web manifests, and the configuration files with headers for hosts. */
export function hostingPlugin(settings: BuildSettings, inlineScripts: readonly string[]): Plugin {
  return {
    name: 'hosting',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace(
        '<!-- social -->',
        `<meta name="referrer" content="${REFERRER_POLICY}" />\n    ${manifestHead('en', settings)}\n    <!-- social -->`,
      ),
    generateBundle() {
      const files = [...webManifests(settings), ...headerFiles(headerTable(settings, inlineScripts))]
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}
