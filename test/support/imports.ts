import { dirname, posix } from 'node:path'

import { sourceFiles } from './factories.ts'

/** An import of a file: what it names, and whether it is gone once the types are. */
export type Import = { from: string; isType: boolean }
/** A file of src with what it imports, and the room it lies in. */
export type Source = { path: string; room: string; text: string; imports: Import[] }

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[^'"`;=]*?\sfrom\s+)?'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g

/** The imports of a file's text, types and those of declarations included. */
export function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const fixed = [...code.matchAll(STATEMENT)].map((match) => ({ from: match[2] ?? '', isType: match[1] !== undefined }))
  // `import('x')` in a declaration is a type; anywhere else the module is loaded.
  const dynamic = [...code.matchAll(DYNAMIC)].map((match) => {
    const isType =
      /^\s*\)?\./.test(code.slice(match.index + match[0].length)) && !/await\s*\(?$/.test(code.slice(0, match.index))
    return { from: match[1] ?? '', isType }
  })
  return [...fixed, ...dynamic]
}

/** Every file of src. */
export const SOURCES: readonly Source[] = sourceFiles().map(({ path, text }) => ({
  path,
  room: path.split('/')[1] ?? '',
  text,
  imports: importsOf(text),
}))

/** The path within the project that a relative import means; undefined for a package. */
export function target(source: Source, from: string): string | undefined {
  return from.startsWith('.') ? posix.join(dirname(source.path), from) : undefined
}
