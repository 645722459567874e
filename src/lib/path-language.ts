/**
 * The language of a page by its path: French below `fr/`, English everywhere else.
 * @param basePath the path that the application lives under, with a slash at both ends
 */
export function languageOfPath(pathname: string, basePath: string): 'en' | 'fr' {
  const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : ''
  return path === 'fr' || path.startsWith('fr/') ? 'fr' : 'en'
}
