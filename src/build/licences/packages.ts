import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** A package with code in the build, with the licence texts that must accompany it. */
export type BundledPackage = { name: string; version: string; licence: string; texts: readonly string[] }

const IN_PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/@][^/]*))\//

/** Code injected by the build tools, which is covered by their licences. */
const FROM_TOOLS = /^(vite|rolldown)\//

const manifest = v.object({ name: v.string(), version: v.string(), license: v.optional(v.string(), '') })

/**
 * The folder of a module's package; undefined for the project's modules.
 * @param id the bundler's module id: a path, with a query, or with a prefix for virtual modules
 * @param root the project's folder
 */
export function packageFolder(id: string, root: string): string | undefined {
  const path = id
    .replace(/^\0+/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/')
  const tool = FROM_TOOLS.exec(path)?.[1]
  if (id.startsWith('\0') && tool !== undefined) return join(root, 'node_modules', tool)
  return IN_PACKAGE.exec(path)?.[1]
}

/**
 * Reads a package's name, version and licence.
 * @throws Error if it has no licence text, since it must not be shipped without review
 */
export function readPackage(folder: string): BundledPackage {
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  const { name, version, license } = v.parse(manifest, JSON.parse(text))
  const texts = textsOf(folder)
  if (texts.length === 0) throw new Error(`${name} is in the build, but there is no text of its licence in ${folder}`)
  return { name, version, licence: license, texts }
}

/** The licences first, then the notices. */
function textsOf(folder: string): string[] {
  const names = readdirSync(folder).toSorted()
  const licences = names.filter((name) => /^(?:un)?licen[cs]e(?:[-._].*)?$|^copying(?:[-._].*)?$/i.test(name))
  const notices = names.filter((name) => /^(?:notice|copyright)(?:[-._].*)?$/i.test(name))
  if (licences.length === 0) return []
  return [...licences, ...notices].map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    // Vite's bundled dependencies are not part of its output.
    return text
      .replace(/^# Licenses of bundled dependencies$.*/ms, '')
      .replaceAll('\r\n', '\n')
      .trim()
  })
}
