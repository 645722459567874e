/**
 * Source-available licences that the Open Source Initiative does not approve (opensource.org/licenses); those without an
 * SPDX identifier have a LicenseRef- name.
 */
const NOT_APPROVED = /^(BUSL|SSPL|Elastic|FSL|PolyForm|CC-BY-NC|LicenseRef)-/

/** Whether no alternative of an SPDX expression consists only of approved licences. */
export function isRestricted(licence: string): boolean {
  return licence.split(' OR ').every((choice) => choice.split(' AND ').some((term) => NOT_APPROVED.test(term)))
}

/**
 * Whether an existing licence says the same as a newer answer of GitHub's, and more precisely: GitHub reads a single file,
 * so it reports one licence of an expression with several, and not whether a later version of a GNU licence may be chosen.
 */
export function isConfirmed(existing: string, answered: string): 'expression' | 'version' | undefined {
  if (/ (?:OR|AND|WITH) /.test(existing)) return existing.includes(answered) ? 'expression' : undefined
  return existing.replace(/-(?:only|or-later)$/, '') === answered ? 'version' : undefined
}
