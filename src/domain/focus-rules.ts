import { fold } from '../lib/text.ts'
import { FOCUS_AREAS, type FocusArea, type Path } from './landscape.ts'

/**
 * First rules for focus areas: by place, then, inside the one subcategory that holds everything observable, by the
 * words of the item's name. Descriptions are left out on purpose: the shipped extract has none, and an item must
 * not change its area when the live file arrives. Patterns run over folded text (no accents, lower case).
 */
type FocusRule = { places: readonly RegExp[]; words?: RegExp }

const OBSERVABILITY = /\/ (debugging & )?observability$/

const FOCUS_RULES: Record<FocusArea, readonly FocusRule[]> = {
  monitoring: [
    { places: [OBSERVABILITY, /\/ monitoring$/, /\/ tracing$/, /\/ devops metrics$/, /\/ monitoring and logging$/] },
  ],
  logging: [
    { places: [/\/ logging$/, /\/ monitoring and logging$/] },
    {
      places: [OBSERVABILITY],
      words:
        /\blogs?\b|logging|syslog|fluent|\bloki\b|log[a-z]*(stash|dna|gly|iq|ic)\b|logz|graylog|elastic|splunk|opensearch|sumo/,
    },
  ],
  security: [
    {
      places: [
        /\/ security( & compliance)?$/,
        /\/ key management$/,
        /\/ secure images$/,
        /\/ container security$/,
        /\/ policy$/,
        /\/ guardrail$/,
        /\/ governance, policy and security$/,
        /^sigstore \//,
      ],
    },
  ],
  registries: [{ places: [/registr(y|ies)/] }],
  messaging: [{ places: [/\/ streaming( & messaging)?$/, /tracing and messaging/] }],
  orchestration: [
    {
      places: [
        /\/ scheduling & orchestration$/,
        /\/ certified kubernetes/,
        /\/ non-certified kubernetes$/,
        /\/ orchestration and scheduling$/,
        /wasm \/ orchestration & management$/,
      ],
    },
  ],
}

/** The focus areas of an item by rule alone, from all its places and its name. */
export function areasByRule(places: readonly Path[], name: string): FocusArea[] {
  const folded = places.map((path) => fold(`${path.category} / ${path.subcategory}`))
  const words = fold(name)
  return FOCUS_AREAS.filter((area) =>
    FOCUS_RULES[area].some(
      (rule) =>
        folded.some((place) => rule.places.some((pattern) => pattern.test(place))) &&
        (!rule.words || rule.words.test(words)),
    ),
  )
}
