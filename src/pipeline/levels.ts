import { MATURITIES, type Maturity } from '../domain/landscape/landscape.ts'
import { levelKey } from '../domain/landscape/levels.ts'
import { LEVEL_LENGTH, CUSTOM_LEVELS } from '../lib/limits.ts'
import { cutTo } from '../lib/text.ts'
import { quoteValue, type Report } from './issues.ts'

/**
 * How files write the CNCF's levels: other forms of the same word, as keys (see `levelKey`). "Emeritus", "dormant" and
 * "deprecated" are final stages that other foundations define, so they are not mapped.
 */
const FORMS: Readonly<Record<Maturity, readonly string[]>> = {
  graduated: ['graduate', 'graduates', 'graduation'],
  incubating: ['incubate', 'incubated', 'incubation', 'incubations', 'incubator', 'incubators'],
  sandbox: ['sandboxed', 'sandboxes'],
  archived: ['archive', 'archives'],
}
const LEVEL_BY_KEY = new Map(
  MATURITIES.flatMap((level) => [level, ...FORMS[level]].map((form): [string, Maturity] => [form, level])),
)
/** Words that may follow the name of a CNCF level: "Incubating projects", "sandbox-stage". */
const SUFFIX = /[\s_-]+(projects?|stage|level|phase)$/i

/** Keys of values that files use for an item that is not a project. */
const NO_LEVEL = new Set(['null', 'none', 'nil', 'na', 'no', 'false', 'undefined'])
/** Punctuation only, such as "-" or "~", is not a level. */
const SIGNS = /^[!-/:-@[-`{-~\s]+$/

/** Reads the level of an entry; undefined if it has none. */
export type LevelReader = (value: string | undefined, report: Report) => string | undefined

/**
 * A reader of the levels of one file. A CNCF level in another form is that level; any other name is a custom level.
 * Names that differ only in case and punctuation are one level, under the name that appears first.
 * @param isStrict only the CNCF's levels are expected: custom levels are accepted with an issue.
 */
export function levelReader(isStrict: boolean): LevelReader {
  const customLevels = new Map<string, string>()
  return (value, report) => {
    const name = value?.replace(/\s+/g, ' ').trim()
    if (!name) return undefined
    const key = levelKey(name)
    if (NO_LEVEL.has(key) || SIGNS.test(name)) {
      report('bad-maturity', 'repaired', `project is ${quoteValue(value)}; the item counts as not a project.`)
      return undefined
    }
    const level = LEVEL_BY_KEY.get(key) ?? LEVEL_BY_KEY.get(levelKey(name.replace(SUFFIX, '')))
    if (level) {
      if (level !== name)
        report('bad-maturity', 'repaired', `project is ${quoteValue(value)}; it is read as "${level}".`)
      return level
    }
    return customLevel(name, customLevels, isStrict, report)
  }
}

function customLevel(
  given: string,
  customLevels: Map<string, string>,
  isStrict: boolean,
  report: Report,
): string | undefined {
  const name = cutTo(given, LEVEL_LENGTH)
  if (name !== given) {
    report('bad-maturity', 'repaired', `project has ${given.length} characters; ${LEVEL_LENGTH} are quoteValue.`)
  }
  const key = levelKey(name)
  const first = customLevels.get(key)
  if (first === undefined && customLevels.size >= CUSTOM_LEVELS) {
    const message = `project is ${quoteValue(given)}; the file has ${CUSTOM_LEVELS} levels before it, so the item counts as not a project.`
    report('bad-maturity', 'repaired', message)
    return undefined
  }
  if (first === undefined) customLevels.set(key, name)
  if (isStrict) {
    report(
      'bad-maturity',
      'kept',
      `project is ${quoteValue(given)}, none of the CNCF’s levels; it is quoteValue as it is.`,
    )
  }
  return first ?? name
}
