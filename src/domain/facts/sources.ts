import type { Facts, FactSource } from './facts.ts'

/** The address of each source of facts; licences that we looked up name theirs. */
export const SOURCE_URLS = {
  repository: 'https://github.com/',
  github: 'https://github.com/',
  landscape: 'https://landscape.cncf.io/',
  maintainers: 'https://github.com/cncf/foundation/blob/main/project-maintainers.csv',
  support: 'https://endoflife.date/',
  scorecard: 'https://scorecard.dev/',
} as const satisfies Partial<Record<FactSource, string>>

/** The address that documents an item's facts from a source. */
export function factAddress(source: FactSource, { repository = '', licenceSource = '', product = '' }: Facts): string {
  switch (source) {
    case 'repository':
    case 'github':
      return SOURCE_URLS.github + repository
    case 'landscape':
      return SOURCE_URLS.landscape
    case 'licence':
      return licenceSource
    case 'maintainers':
      return SOURCE_URLS.maintainers
    case 'support':
      return SOURCE_URLS.support + product
    case 'scorecard':
      return scorecardUrl(repository)
  }
}

/** The report of OpenSSF Scorecard on a repository. */
export function scorecardUrl(repository: string): string {
  return `${SOURCE_URLS.scorecard}viewer/?uri=github.com/${repository}`
}
