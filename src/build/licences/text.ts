import type { BundledPackage } from './packages.ts'

/** The licence of this project, and the source of its data. */
export type ProjectLicence = { project: BundledPackage; data: string }

const RULE = '='.repeat(80)

/**
 * The text of `licenses.txt`: the project's licence, the data's, and then each package, by name. Packages with identical
 * texts are grouped, so that no text is printed twice.
 */
export function licencesText({ project, data }: ProjectLicence, packages: readonly BundledPackage[]): string {
  const byText = new Map<string, BundledPackage[]>()
  for (const bundled of packages.toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version))) {
    const text = bundled.texts.join(`\n\n${'-'.repeat(80)}\n\n`)
    byText.set(text, [...(byText.get(text) ?? []), bundled])
  }
  const parts = [
    'This application is made of its own code, of data of others, and of the packages below.',
    section([project], project.texts.join('\n\n')),
    `${RULE}\nData\n${RULE}\n\n${data.trim()}`,
    ...[...byText].map(([text, those]) => section(those, text)),
  ]
  return `${parts.join('\n\n')}\n`
}

function section(packages: readonly BundledPackage[], text: string): string {
  const names = packages.map(({ name, version, licence }) => `${name} ${version}${licence && ` (${licence})`}`)
  return `${RULE}\n${names.join('\n')}\n${RULE}\n\n${text}`
}

/** A locale-independent order. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
