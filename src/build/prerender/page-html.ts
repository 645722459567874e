import type { FirstTexts } from '../../domain/knowledge/kinds.ts'
import type { KnowledgePart } from '../../domain/knowledge/knowledge.ts'
import { escapeHtml, socialHead, type HeadOfPage } from '../head.ts'
import type { Language } from '../knowledge-assets.ts'
import type { BuildSettings } from '../settings.ts'
import { withFiles } from '../start-script.ts'
import { replaceWithoutScript, withoutScript } from '../without-script.ts'
import type { PageFiles } from './page-files.ts'

/** The parts that are inserted into the neutral page. */
export type PageParts = {
  head: HeadOfPage
  /** The rendered markup of the page's body. */
  markup: string
  data: readonly ('landscape' | KnowledgePart)[]
  /** What cards say of the items of the first screen, if the application would load it too late. */
  texts?: FirstTexts | undefined
  files: PageFiles
}

/**
 * Inserts a page's first screen and head into the neutral page.
 * @param shell the neutral page in the same language.
 * @throws Error if the shell has no place for a part, or the markup has inline styles, which the policy forbids.
 */
export function pageHtml(
  shell: string,
  { head, markup, data, texts, files }: PageParts,
  language: Language,
  settings: Pick<BuildSettings, 'basePath' | 'siteUrl'>,
): string {
  const style = /<[^>]* style="[^>]*>/.exec(markup)?.[0]
  if (style) throw new Error(`${head.path}: the policy allows no style in markup: ${style}`)
  const at = `${settings.basePath}${language === 'fr' ? 'fr' : ''}`.replace(/\/$/, '') + head.path
  const { basePath } = settings
  const links = files.styles.map((file) => `<link rel="stylesheet" crossorigin href="${basePath}${file}" />`)
  const changes: [from: string | RegExp, to: string][] = [
    [`<html lang="${language}"`, `<html lang="${language}" data-page="${at}" data-data="${data.join(' ')}"`],
    [/<title>[^<]*<\/title>/, `<title>${escapeHtml(head.title)}</title>`],
    [socialHead(language, settings), socialHead(language, settings, head)],
    [/(?=\n *<\/head>)/, links.map((link) => `\n    ${link}`).join('')],
    ['<div id="root"></div>', `<div id="root">${markup}</div>${texts ? inertJson('first-texts', texts) : ''}`],
  ]
  const modules = files.modules.map((file) => basePath + file)
  const dataFiles = files.data.map((file) => basePath + file)
  const page = changes.reduce(
    (html, [from, to]) => {
      const changed = html.replace(from, () => to)
      if (changed === html && to !== '') throw new Error(`The page has no place for ${to.slice(0, 80)}`)
      return changed
    },
    withFiles(replaceWithoutScript(shell, withoutScript(language)), modules, dataFiles),
  )
  // What is for readers of the neutral page is weight in some thousand pages.
  return page.replace(/^ +</gm, '<').replace(/(?<=^<(?:meta|link)[^>]*) \/>$/gm, '>')
}

/** Embeds data in a page as a non-executable script, which needs no permission of the policy. */
function inertJson(id: string, value: unknown): string {
  return `\n    <script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`
}
