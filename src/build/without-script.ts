import { LANGUAGES, type Language } from './knowledge-assets.ts'

/** Notices for pages whose scripts do not run, or have not loaded yet. */
const WORDS = {
  en: {
    noScript: 'This is the beginning of the page. Searching, filtering and bookmarks need JavaScript.',
    neutral: 'This page needs JavaScript to read the landscape.',
    home: 'The landscape without JavaScript',
    late: 'This page has not finished loading.',
    retry: 'Retry',
  },
  fr: {
    noScript: 'Ceci est le début de la page. La recherche, les filtres et les favoris ont besoin de JavaScript.',
    neutral: 'Cette page a besoin de JavaScript pour lire le paysage.',
    home: 'Le paysage sans JavaScript',
    late: 'Cette page n’a pas fini de se charger.',
    retry: 'Réessayer',
  },
} as const

const BLOCK = /<noscript>.*<\/noscript><p id="late".*<\/p>/

/** The notice of a page in one language; src/build/start-script.ts displays its second half and handles its button. */
export function withoutScript(language: Language): string {
  return block(WORDS[language].noScript, late(language))
}

/** The notice of the neutral page, which serves every address in either language. @param basePath with a slash at both ends */
export function withoutScriptAnywhere(basePath: string): string {
  const homes = LANGUAGES.map((language) => {
    const home = basePath + (language === 'fr' ? 'fr/' : '')
    const { neutral, home: name } = WORDS[language]
    return inLanguage(language, `${neutral} <a href="${home}">${name}</a>`)
  })
  return block(homes.join(' '), LANGUAGES.map((language) => inLanguage(language, late(language))).join(' '))
}

/** Replaces the notice of a page. @throws Error if it has none */
export function replaceWithoutScript(html: string, line: string): string {
  if (!BLOCK.test(html)) throw new Error('The page has no place for the line of those without script')
  return html.replace(BLOCK, () => line)
}

function block(noScript: string, notice: string): string {
  return `<noscript>${noScript}</noscript><p id="late" role="alert" hidden>${notice}</p>`
}

function late(language: Language): string {
  return `${WORDS[language].late} <button type="button">${WORDS[language].retry}</button>`
}

function inLanguage(language: Language, text: string): string {
  return `<span lang="${language}">${text}</span>`
}
