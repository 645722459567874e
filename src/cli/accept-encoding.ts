/** The supported content codings, and `identity` for an uncompressed file. */
export type Coding = 'br' | 'gzip' | 'identity'

/** A valid weight (RFC 9110, 12.4.2). */
const WEIGHT = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/

/** Weight of `identity` if the client does not mention it: below every explicit weight except 0. */
const IMPLICIT_IDENTITY_WEIGHT = 0.0001

/**
 * Negotiates the content coding of a response (RFC 9110, 12.5.3).
 * @param header of the request; undefined if absent, which permits any coding.
 * @param preferred the server's order for codings with equal weights.
 * @returns undefined if the client accepts none of them.
 */
export function chooseCoding(header: string | undefined, preferred: readonly Coding[]): Coding | undefined {
  // A client without the header may not support compression.
  if (header === undefined) return 'identity'
  const weights = weightsOf(header)
  // If `identity` is preferred, it only must not be refused.
  const implicit = { br: 0, gzip: 0, identity: preferred[0] === 'identity' ? 1 : IMPLICIT_IDENTITY_WEIGHT }
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? implicit[coding]
  const best = Math.max(...preferred.map(weightOf))
  return best > 0 ? preferred.find((coding) => weightOf(coding) === best) : undefined
}

/** The weights of the named codings; the lower of repeated ones applies, and invalid weights are ignored. */
function weightsOf(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const member of header.split(',')) {
    const [name = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase())
    const given =
      parameters.map((part) => /^q\s*=\s*(.*)$/.exec(part)?.[1]).find((weight) => weight !== undefined) ?? '1'
    if (name === '' || !WEIGHT.test(given)) continue
    const coding = name === 'x-gzip' ? 'gzip' : name
    weights.set(coding, Math.min(Number(given), weights.get(coding) ?? 1))
  }
  return weights
}
