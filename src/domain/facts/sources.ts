import type { Facts, FactSource } from './facts.ts'

/** The address of each source of facts; licences that we looked up name theirs. */
export const SOURCE_URLS = {
  repository: 'https://github.com/',
  maintainers: 'https://github.com/cncf/foundation/blob/main/project-maintainers.csv',
  support: 'https://endoflife.date/',
} as const satisfies Partial<Record<FactSource, string>>

/** The address that documents an item's facts from a source. */
export function factAddress(source: FactSource, { repository = '', licenceSource = '', product = '' }: Facts): string {
  switch (source) {
    case 'repository':
      return SOURCE_URLS.repository + repository
    case 'licence':
      return licenceSource
    case 'maintainers':
      return SOURCE_URLS.maintainers
    case 'support':
      return SOURCE_URLS.support + product
  }
}
