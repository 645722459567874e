import type { BundledPackage } from './packages.ts'

/** What the file says of ourselves: our own package, and where the data is from. */
export type OwnLicence = { own: BundledPackage; data: string }

const RULE = '='.repeat(80)

/**
 * The text of `licenses.txt`: ours, that of the data, and then each package, by name. Packages that share their texts stand
 * together, so that no text is printed twice.
 */
export function licencesText({ own, data }: OwnLicence, packages: readonly BundledPackage[]): string {
  const byText = new Map<string, BundledPackage[]>()
  for (const one of packages.toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version))) {
    const text = one.texts.join(`\n\n${'-'.repeat(80)}\n\n`)
    byText.set(text, [...(byText.get(text) ?? []), one])
  }
  const parts = [
    'This application is made of its own code, of data of others, and of the packages below.',
    section([own], own.texts.join('\n\n')),
    `${RULE}\nData\n${RULE}\n\n${data.trim()}`,
    ...[...byText].map(([text, those]) => section(those, text)),
  ]
  return `${parts.join('\n\n')}\n`
}

function section(packages: readonly BundledPackage[], text: string): string {
  const names = packages.map(({ name, version, licence }) => `${name} ${version}${licence && ` (${licence})`}`)
  return `${RULE}\n${names.join('\n')}\n${RULE}\n\n${text}`
}

/** In an order that no language changes. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
