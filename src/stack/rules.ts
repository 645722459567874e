/** How sure a match is: known to be it; very likely; by nothing but its name. */
export const CERTAINTIES = ['exact', 'likely', 'name'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/**
 * By what a thing is told, and how sure that is; the interface has a sentence for each.
 * - image, chart, package: stands in the table.
 * - official: one of Docker's own images.
 * - publisher: software packed by a publisher that is known to name it so.
 * - registry: the image lies under the very repository of the item (GitHub's registry cannot be used by others).
 * - repository: the name is owner and name of the item's repository, on a registry where anybody may take a name.
 * - organisation: lies under the name of a project's own organisation.
 * - copy: a known image on an unknown host.
 * - chart-name: a known chart from an unknown place.
 * - chart-repository: an unknown chart from the item's own chart repository.
 * - own-chart: the chart itself, which says that it is the item's.
 * - name: nothing but the last part of the name.
 */
export const MATCH_RULES = {
  image: 'exact',
  chart: 'exact',
  package: 'exact',
  official: 'exact',
  publisher: 'exact',
  registry: 'exact',
  repository: 'likely',
  organisation: 'likely',
  copy: 'likely',
  'chart-name': 'likely',
  'chart-repository': 'likely',
  'own-chart': 'likely',
  name: 'name',
} as const satisfies Record<string, Certainty>
export type MatchRule = keyof typeof MATCH_RULES

/** Which item something is, by what it was told, and the text that told it. */
export type Match = {
  itemId: string
  rule: MatchRule
  evidence: string
  /** Set where it belongs to the item without being it: a sidecar, an exporter, a library. */
  isPart?: true | undefined
}
