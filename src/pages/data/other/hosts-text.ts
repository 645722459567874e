import { language } from '../../../i18n/i18n.ts'
import { LANDSCAPE_HOSTS } from '../../../stores/landscape-choice.ts'

/**
 * The hosts from which this build may fetch landscape files, as a list in a sentence; each with its folders where not the
 * whole host is allowed.
 */
export function hostsText(places: readonly string[] = LANDSCAPE_HOSTS): string {
  const hosts = [...new Set(places.map((place) => place.replace(/\/.*$/, '')))].map((host) => {
    const folders = places.filter((place) => place.startsWith(`${host}/`)).map((place) => place.slice(host.length + 1, -1))
    return folders.length === 0 ? host : `${host} (${folders.join(', ')})`
  })
  return new Intl.ListFormat(language(), { type: 'disjunction' }).format(hosts)
}
