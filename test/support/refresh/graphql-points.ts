/**
 * The points that GitHub counts for a query: https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 * ("Predicting the point value"): the requests that each connection needs, where each is reached as often as the
 * connections around it have nodes; divided by a hundred and rounded, at least one. A fragment counts where it is spread.
 */
export function graphqlPoints(query: string): number {
  const fragments = new Map(
    [...query.matchAll(/\bfragment (\w+) on \w+ (?=\{)/g)].map((match) => {
      const start = (match.index ?? 0) + match[0].length
      return [match[1] ?? '', query.slice(start, endOf(query, start))]
    }),
  )
  const start = query.indexOf('{')
  return Math.max(1, Math.round(requestsOf(query.slice(start, endOf(query, start)), 1, fragments) / 100))
}

/** The requests of connections within a selection that is made `times` times. */
function requestsOf(selection: string, times: number, fragments: ReadonlyMap<string, string>): number {
  let total = 0
  const pieces = /\((?<arguments>[^()]*)\)\s*(?=\{)|\.\.\.\s*(?<spread>(?!on\b)\w+)|\{/g
  pieces.lastIndex = 1
  for (let match = pieces.exec(selection); match; match = pieces.exec(selection)) {
    const { arguments: given, spread } = match.groups ?? {}
    if (spread !== undefined) {
      total += requestsOf(fragments.get(spread) ?? '{}', times, fragments)
      continue
    }
    const size = /\b(?:first|last):\s*(\d+)/.exec(given ?? '')?.[1]
    const start = selection.indexOf('{', match.index)
    const end = endOf(selection, start)
    total += size === undefined ? 0 : times
    total += requestsOf(selection.slice(start, end), size === undefined ? times : times * Number(size), fragments)
    pieces.lastIndex = end
  }
  return total
}

/** The place after the bracket that closes the one at `start`; texts in the query have no brackets. */
function endOf(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}' && (depth -= 1) === 0) return at + 1
  }
  return text.length
}
