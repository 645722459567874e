/** The content codings that we have, and `identity` for a file as it is. */
export type Coding = 'br' | 'gzip' | 'identity'

/** A weight (RFC 9110, 12.4.2); anything else is no weight. */
const WEIGHT = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/

/** Below every weight that may be given, but none: a file as it is may be sent unasked. */
const UNASKED = 0.0001

/**
 * Chooses how a file is sent (RFC 9110, 12.5.3).
 * @param header of the request; undefined where there is none, which leaves the choice to us.
 * @param preferred our own order, for what the client weighs alike.
 * @returns undefined where the client takes none of them.
 */
export function chooseCoding(header: string | undefined, preferred: readonly Coding[]): Coding | undefined {
  // A client that says nothing may be one that unpacks nothing.
  if (header === undefined) return 'identity'
  const weights = weightsOf(header)
  // What we would rather not pack needs no more than that it is not refused.
  const unasked = { br: 0, gzip: 0, identity: preferred[0] === 'identity' ? 1 : UNASKED }
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? unasked[coding]
  const best = Math.max(...preferred.map(weightOf))
  return best > 0 ? preferred.find((coding) => weightOf(coding) === best) : undefined
}

/** The weight of each coding that is named; who names one twice is held to the lower, who gives no weight that is one is not heard. */
function weightsOf(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const member of header.split(',')) {
    const [name = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase())
    const given = parameters.map((one) => /^q\s*=\s*(.*)$/.exec(one)?.[1]).find((one) => one !== undefined) ?? '1'
    if (name === '' || !WEIGHT.test(given)) continue
    const coding = name === 'x-gzip' ? 'gzip' : name
    weights.set(coding, Math.min(Number(given), weights.get(coding) ?? 1))
  }
  return weights
}
