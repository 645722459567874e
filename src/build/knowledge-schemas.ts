import * as v from 'valibot'
import { FOCUS_AREAS, ROLES, SIGNALS } from '../domain/landscape/landscape.ts'
import { ORCHESTRATION_WORDS, STATES } from '../domain/knowledge/knowledge.ts'

// The schemas of the files in data/knowledge. Lengths are in characters.

/** Maximum length of a sentence about an item. */
export const SENTENCE_LENGTH = 110

/** Maximum lengths of a text about a category or subcategory, and of its French name. */
export const GUIDE_LENGTH = 460
export const PLACE_NAME_LENGTH = 42

const text = (maxLength: number, minLength = 3) =>
  v.pipe(v.string(), v.trim(), v.minLength(minLength), v.maxLength(maxLength))
const both = <S extends v.GenericSchema>(schema: S) => ({ en: schema, fr: schema })
const ids = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)))
const byId = <S extends v.GenericSchema>(schema: S) =>
  v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)), schema)

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/))
const day = v.pipe(v.string(), v.isoDate())
const sentence = v.pipe(text(SENTENCE_LENGTH), v.regex(/[.»]$/))
/** One kind, or two of which the first is the main one. */
const kind = v.union([slug, v.pipe(v.array(slug), v.minLength(1), v.maxLength(2))])
/** What became of a product: since when (a year, month or day), by whom, and where that is said. */
const state = v.strictObject({
  is: v.picklist(STATES),
  since: v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/)),
  // Some companies have names of two letters.
  by: v.optional(v.pipe(v.string(), v.minLength(2), v.maxLength(60))),
  source: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  checked: day,
})
const numbers = v.strictObject({ one: text(60), other: text(60) })

const areas = v.strictObject(
  Object.fromEntries(
    FOCUS_AREAS.map((area) => [area, v.optional(v.pipe(v.array(v.picklist(ROLES[area])), v.minLength(1)))]),
  ),
)
const placeIds = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80})?$/))
/** Two or three sentences, or one for members and partners. */
const guideText = v.pipe(text(GUIDE_LENGTH), v.minLength(40), v.regex(/[.»]$/))
const term = v.strictObject({ term: text(60), also: v.array(text(60)), text: text(280) })
const problem = v.pipe(v.array(text(220)), v.length(3))
const systemTexts = v.strictObject({ control: text(500), runsIt: text(500), whenDies: text(500), choose: text(500) })
const steps = v.pipe(
  v.array(v.strictObject({ text: text(240), command: v.optional(text(2_000)) })),
  v.minLength(3),
  v.maxLength(6),
)

/** The schema of every file, by name without `.yml`. */
export const KNOWLEDGE_SCHEMAS = {
  areas: byId(areas),
  signals: byId(v.pipe(v.array(v.picklist(SIGNALS)), v.minLength(1))),
  sentences: byId(
    v.union([
      v.strictObject({ unknown: v.literal(true), kind: v.optional(kind), checked: day }),
      v.strictObject({ ...both(sentence), kind, state: v.optional(state) }),
    ]),
  ),
  kinds: byId(v.strictObject({ ...both(numbers), term: slug })),
  focus: v.strictObject({
    areas: v.strictObject(
      Object.fromEntries(FOCUS_AREAS.map((area) => [area, v.strictObject({ ...both(problem), words: ids })])),
    ),
    roles: v.strictObject(
      Object.fromEntries(
        FOCUS_AREAS.flatMap((area) =>
          ROLES[area].map((role) => [role, v.strictObject({ ...both(text(140)), area: v.literal(area) })]),
        ),
      ),
    ),
  }),
  glossary: byId(v.strictObject({ ...both(term), areas: v.array(v.picklist(FOCUS_AREAS)), items: ids, see: ids })),
  guide: v.record(
    placeIds,
    v.strictObject({
      en: v.strictObject({ text: guideText }),
      fr: v.strictObject({ name: text(PLACE_NAME_LENGTH, 2), text: guideText }),
    }),
  ),
  successors: byId(v.strictObject({ ...both(text(170)), successors: ids })),
  confused: v.array(v.strictObject({ ...both(text(200)), items: v.pipe(ids, v.length(2)) })),
  orchestration: v.strictObject({
    systems: v.array(
      v.strictObject({
        ...both(systemTexts),
        item: v.string(),
        words: v.strictObject(Object.fromEntries(ORCHESTRATION_WORDS.map((word) => [word, text(60)]))),
        file: v.strictObject({ name: text(40), language: v.picklist(['yaml', 'hcl', 'json']), text: text(3_000) }),
      }),
    ),
    firstMinutes: byId(v.strictObject(both(steps))),
  }),
} as const

export type KnowledgeFile = keyof typeof KNOWLEDGE_SCHEMAS
