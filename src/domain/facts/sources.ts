import type { Facts, FactSource } from './facts.ts'

/** Where each source of facts is; what we looked up ourselves names its own. */
export const SOURCE_URLS = {
  repository: 'https://github.com/',
  maintainers: 'https://github.com/cncf/foundation/blob/main/project-maintainers.csv',
  support: 'https://endoflife.date/',
} as const satisfies Partial<Record<FactSource, string>>

/** The address that says a fact of an item. */
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
