/**
 * SPDX identifiers by the names that GitHub gives licences (https://docs.github.com/rest/licenses), which the landscape's
 * API passes on.
 */
const IDS: Readonly<Record<string, string>> = {
  'GNU Affero General Public License v3.0': 'AGPL-3.0',
  'Apache License 2.0': 'Apache-2.0',
  'BSD 2-Clause "Simplified" License': 'BSD-2-Clause',
  'BSD 3-Clause "New" or "Revised" License': 'BSD-3-Clause',
  'Boost Software License 1.0': 'BSL-1.0',
  'Creative Commons Zero v1.0 Universal': 'CC0-1.0',
  'Eclipse Public License 2.0': 'EPL-2.0',
  'GNU General Public License v2.0': 'GPL-2.0',
  'GNU General Public License v3.0': 'GPL-3.0',
  'GNU Lesser General Public License v2.1': 'LGPL-2.1',
  'GNU Lesser General Public License v3.0': 'LGPL-3.0',
  'MIT License': 'MIT',
  'Mozilla Public License 2.0': 'MPL-2.0',
  'The Unlicense': 'Unlicense',
}
const KNOWN = new Set(Object.values(IDS))

/** The SPDX identifier of a licence by its name or identifier; undefined if it is not recognised. */
export function licenceOfName(name: string): string | undefined {
  return KNOWN.has(name) ? name : IDS[name]
}
