import type { Plugin } from 'vite'

const methods = ['get localeData', '_loadLocaleData', 'loadLocaleData', 'date', 'number'].map(
  (name): [RegExp, string] => [new RegExp(`^ {2}${name}\\([^\\n]*\\{\\n[\\s\\S]*?^ {2}\\}\\n`, 'm'), ''],
)
/** Parts of @lingui/core that we never use, and texts for its developers, with their replacements. */
const CUTS: readonly [pattern: RegExp, replacement: string][] = [
  [/^function date\([\s\S]*?^\}\n/m, 'const date = undefined\n'],
  [/^function time\([\s\S]*?^\}\n/m, 'const time = undefined\n'],
  [/^ {4}date: \([^\n]*\n {4}time: [^\n]*\n/m, ''],
  ...methods,
  [/^ {4}if \(params\.localeData[^\n]*\n[^\n]*\n/m, ''],
  [/"Lingui: Attempted [^"]*"/, '"No language"'],
  [/`Uncompiled message[^`]*`/, 'translation'],
]

/**
 * Leaves the formats `date` and `time`, which src/build/messages.ts refuses, deprecated methods and long warnings out of the
 * first script; they belong to a class, so bundlers cannot.
 */
export function linguiTrimPlugin(): Plugin {
  return {
    name: 'lingui-trim',
    apply: 'build',
    transform: {
      filter: { id: /\/@lingui\/core\/dist\/index\.mjs$/ },
      handler: (code) => ({ code: trimLingui(code), map: null }),
    },
  }
}

/** @throws Error if a later version of the library has another text */
export function trimLingui(code: string): string {
  return CUTS.reduce((rest, [pattern, replacement]) => {
    if (!pattern.test(rest)) throw new Error(`@lingui/core has no ${pattern.source}`)
    return rest.replace(pattern, replacement)
  }, code)
}
