/** The certainty of a match: certain, very likely, or by name only. */
export const CERTAINTIES = ['exact', 'likely', 'name'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/**
 * The rules by which a subject is matched, with their certainty; the interface has a sentence for each.
 * - image, chart, package: listed in the table.
 * - official: a Docker Official Image.
 * - publisher: packaged by a publisher that uses the software's name.
 * - registry: below the item's repository in GitHub's registry, which only its owner can publish to.
 * - repository: owner and name of the item's repository, on a registry with free choice of names.
 * - organisation: below the name of a project's organisation.
 * - copy: a listed image on an unlisted host.
 * - chart-name: a listed chart from an unlisted source.
 * - chart-repository: an unlisted chart from the item's chart repository.
 * - own-chart: a Chart.yaml that names the item as its source.
 * - name: only the last part of the name.
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

/** The item of a subject, the rule that matched, and the text that matched. */
export type Match = {
  itemId: string
  rule: MatchRule
  evidence: string
  /** Set if it is only a part of the item: a sidecar, an exporter, a library. */
  isPart?: true | undefined
}
