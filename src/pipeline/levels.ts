import { MATURITIES, type Maturity } from '../domain/landscape/landscape.ts'
import { levelKey } from '../domain/landscape/levels.ts'
import { LEVEL_LENGTH, OWN_LEVELS } from '../lib/limits.ts'
import { cutTo } from '../lib/text.ts'
import { shown, type Report } from './issues.ts'

/**
 * How files write the known levels: other forms of the same word, as keys (see `levelKey`). "Emeritus", "dormant" and
 * "deprecated" are other foundations' own ends of a project's life, so they stay as they are.
 */
const FORMS: Readonly<Record<Maturity, readonly string[]>> = {
  graduated: ['graduate', 'graduates', 'graduation'],
  incubating: ['incubate', 'incubated', 'incubation', 'incubations', 'incubator', 'incubators'],
  sandbox: ['sandboxed', 'sandboxes'],
  archived: ['archive', 'archives'],
}
const KNOWN = new Map(
  MATURITIES.flatMap((level) => [level, ...FORMS[level]].map((form): [string, Maturity] => [form, level])),
)
/** What may follow a known level's name: "Incubating projects", "sandbox-stage". */
const SUFFIX = /[\s_-]+(projects?|stage|level|phase)$/i

/** Keys of what files write for an item that is no project. */
const NO_LEVEL = new Set(['null', 'none', 'nil', 'na', 'no', 'false', 'undefined'])
/** Signs alone, such as "-" or "~", name nothing. */
const SIGNS = /^[!-/:-@[-`{-~\s]+$/

/** Reads one entry's level; undefined where it has none. */
export type LevelReader = (value: string | undefined, report: Report) => string | undefined

/**
 * A reader of the levels of one file. A known level in another form is that level; any other name is a level of the
 * file's own. Names that differ in case and signs alone are one level, under the first of them.
 * @param isStrict only the known levels are right: others are kept with an issue.
 */
export function levelReader(isStrict: boolean): LevelReader {
  const own = new Map<string, string>()
  return (value, report) => {
    const name = value?.replace(/\s+/g, ' ').trim()
    if (!name) return undefined
    const key = levelKey(name)
    if (NO_LEVEL.has(key) || SIGNS.test(name)) {
      report('bad-maturity', 'repaired', `project is ${shown(value)}; the item counts as not a project.`)
      return undefined
    }
    const known = KNOWN.get(key) ?? KNOWN.get(levelKey(name.replace(SUFFIX, '')))
    if (known) {
      if (known !== name) report('bad-maturity', 'repaired', `project is ${shown(value)}; it is read as "${known}".`)
      return known
    }
    return ownLevel(name, own, isStrict, report)
  }
}

function ownLevel(given: string, own: Map<string, string>, isStrict: boolean, report: Report): string | undefined {
  const name = cutTo(given, LEVEL_LENGTH)
  if (name !== given) {
    report('bad-maturity', 'repaired', `project has ${given.length} characters; ${LEVEL_LENGTH} are shown.`)
  }
  const key = levelKey(name)
  const first = own.get(key)
  if (first === undefined && own.size >= OWN_LEVELS) {
    const message = `project is ${shown(given)}; the file has ${OWN_LEVELS} levels before it, so the item counts as not a project.`
    report('bad-maturity', 'repaired', message)
    return undefined
  }
  if (first === undefined) own.set(key, name)
  if (isStrict) {
    report('bad-maturity', 'kept', `project is ${shown(given)}, none of the CNCF’s levels; it is shown as it is.`)
  }
  return first ?? name
}
