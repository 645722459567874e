import { fold } from '../../lib/text.ts'
import {
  FOCUS_AREAS,
  ROLES,
  SIGNALS,
  areaOfRole,
  type FocusArea,
  type Item,
  type Path,
  type Purpose,
  type Role,
  type Signal,
} from '../landscape/landscape.ts'
import { placesOf } from '../landscape/paths.ts'

/**
 * Rules for items that our knowledge does not cover yet: by place ("category / subcategory"), and by words of the name
 * and the description, in English and French. Patterns match folded text (lower case, no accents).
 */
type PlaceRule = { place: RegExp; area: FocusArea; role?: Role; isAmbiguous?: true }
type WordRule = { words: RegExp; role: Role; signals?: readonly Signal[]; in?: FocusArea | 'anywhere' }

/** Vocabulary specific to containers: the rules apply to the text of an item that contains any of it. */
const CONTAINER_WORDS =
  /kubernetes|\bk8s\b|(?<!\b(shipping|freight|cargo|sea) )\bcontainer(s|d|i[sz]ed)?\b(?! ships?\b)|conteneur|\bdocker|cloud.native|\bpods\b|micro.?services?\b|\boci\b|service mesh|\bhelm charts?\b|\bcncf\b/

/**
 * Purposes implied by a place. The names are from the CNCF's files of 2018 to 2026 and from other foundations. Ambiguous
 * ones have other meanings in other fields: films stream too, and power stations are monitored.
 */
const PLACE_RULES: readonly PlaceRule[] = [
  { place: /\/ (debugging & )?observability$|\/ devops metrics$/, area: 'monitoring' },
  { place: /\/ monitoring( and logging)?$/, area: 'monitoring', isAmbiguous: true },
  { place: /\/ tracing/, area: 'monitoring', role: 'tracing', isAmbiguous: true },
  { place: /\/ (monitoring and )?logging$/, area: 'logging', isAmbiguous: true },
  { place: /\/ security( & compliance)?$/, area: 'security', isAmbiguous: true },
  { place: /\/ secure images$|\/ container security$/, area: 'security' },
  // Users of sigstore, and case studies about it, are not security tools.
  { place: /^sigstore \/ (?!signed with|case studies)/, area: 'security' },
  { place: /\/ key management$/, area: 'security', role: 'secrets', isAmbiguous: true },
  {
    place: /\/ (policy|governance, policy and security|guardrail)$/,
    area: 'security',
    role: 'policy',
    isAmbiguous: true,
  },
  { place: /\/ container registr/, area: 'registries', role: 'image-registry' },
  { place: /\/ model asset and registry$/, area: 'registries', role: 'model-registry' },
  { place: /\/ streaming( & messaging)?$|tracing and messaging$/, area: 'messaging', isAmbiguous: true },
  {
    place: /\/ scheduling & orchestration$|\/ orchestration (and|&) (scheduling|management)$/,
    area: 'orchestration',
    isAmbiguous: true,
  },
  { place: /kubernetes - distribution$/, area: 'orchestration', role: 'kubernetes-distribution' },
  { place: /kubernetes - hosted$/, area: 'orchestration', role: 'managed' },
  { place: /kubernetes - installer$/, area: 'orchestration', role: 'installer' },
  {
    place: /kubernetes - ai platform$|non-certified kubernetes$/,
    area: 'orchestration',
    role: 'kubernetes-distribution',
  },
]

/** Purposes implied by words: within an area implied by a place, or anywhere if the words are unambiguous. */
const WORD_RULES: readonly WordRule[] = [
  { words: /\bmetrics?\b|metrique|time.?series|series temporelles|prometheus/, role: 'metrics', signals: ['metrics'] },
  { words: /\btrac(e|es|ing)\b|\bspans?\b|opentracing|opentelemetry/, role: 'tracing', signals: ['traces'] },
  { words: /profil(er|ers|ing|age)\b/, role: 'profiling', signals: ['profiles'] },
  { words: /alert|incident|on-call|astreinte|uptime|anomal/, role: 'alerting', signals: ['alerts'] },
  { words: /dashboard|tableaux? de bord|visuali[sz]/, role: 'dashboards', signals: ['dashboards'] },
  {
    words:
      /\bapm\b|full.?stack|application performance|end.to.end|all.in.one|observability (platform|solution)|unified/,
    role: 'apm',
    signals: ['metrics', 'traces', 'alerts', 'dashboards'],
  },
  { words: /instrumentation|telemetry|\bagents?\b|\bsdk\b/, role: 'instrumentation', signals: ['metrics'] },
  { words: /\bebpf\b|network|reseau|kernel/, role: 'network-monitoring', signals: ['metrics'] },
  {
    words: /\bllms?\b|ai (agent|application)|machine learning|\bml\b|genai/,
    role: 'ai-observability',
    signals: ['traces'],
  },
  {
    words:
      /\blogs?\b|\blog(ging|iq|z|gly|ic|stash)|log\b|journaux|journalisation|syslog|fluent|\bloki\b|elastic|opensearch|splunk|sumo/,
    role: 'log-platform',
    signals: ['logs'],
  },
  // Platforms that claim full observability handle logs too; those that name one signal handle that one.
  {
    words:
      /observability|full.?stack|unified|all.in.one|single pane|one platform|monitor(s|ing)? (everything|platform|solution)/,
    role: 'log-platform',
    signals: ['logs'],
  },
  { words: /supply.chain|sbom|sign(ing|ature|ed)|provenance|attest|sigstore/, role: 'supply-chain', in: 'security' },
  { words: /polic(y|ies)|politique|admission|authori[sz]ation|governance/, role: 'policy', in: 'security' },
  { words: /identit|authenticat|\biam\b|\bsso\b|oauth|oidc|certificate|certificat/, role: 'identity', in: 'security' },
  { words: /secrets?\b|vault|encrypt|chiffre|\bkms\b|\bkeys?\b/, role: 'secrets', in: 'security' },
  { words: /runtime|threat|intrusion|detect/, role: 'runtime-detection', in: 'security' },
  { words: /vulnerab|scann|cve\b|sast|dast/, role: 'vulnerability-scanning', in: 'security' },
  { words: /firewall|\bwaf\b|zero.trust|segment|network/, role: 'network-security', in: 'security' },
  { words: /complian|conformit|posture|misconfig|benchmark|\bcspm\b|audit/, role: 'posture', in: 'security' },
  { words: /sandbox|isolation|confidential|enclave/, role: 'isolation', in: 'security' },
  { words: /mirror|peer.to.peer|\bp2p\b|distribut|lazy/, role: 'distribution', in: 'registries' },
  { words: /chart|artifact|artefact|package/, role: 'artifact-hub', in: 'registries' },
  { words: /schema/, role: 'schema-registry', in: 'registries' },
  { words: /\bqueue|broker|message|mqtt|amqp|courtier|pub.?sub/, role: 'broker', in: 'messaging' },
  { words: /stream|kafka|event.?streaming/, role: 'streaming-platform', in: 'messaging' },
  { words: /specification|event format/, role: 'event-format', in: 'messaging' },
  { words: /stream.processing|flink|processing|traitement/, role: 'stream-processing', in: 'messaging' },
  { words: /\bcdc\b|change.data|ingest|integration|pipeline/, role: 'data-integration', in: 'messaging' },
  { words: /batch|\bhpc\b|\bgpu\b|training|job/, role: 'batch', in: 'orchestration' },
  { words: /multi.?cluster|fleet|federat|virtual cluster/, role: 'multi-cluster', in: 'orchestration' },
  { words: /\bedge\b|\biot\b|peripherie/, role: 'edge', in: 'orchestration' },
  { words: /autoscal|auto.scal|event.driven/, role: 'autoscaling', in: 'orchestration' },
  { words: /operator|workload|deschedul|controller/, role: 'workloads', in: 'orchestration' },
  { words: /multi.?cluster (management|orchestration)|cluster api/, role: 'multi-cluster', in: 'anywhere' },
  { words: /kubernetes distribution|lightweight kubernetes/, role: 'kubernetes-distribution', in: 'anywhere' },
  {
    words: /kubernetes[- ](native )?edge|(kubernetes|k8s|containers?)\b.{0,40}\b(on|at|to|for) the edge\b/,
    role: 'edge',
    in: 'anywhere',
  },
  { words: /container registry|image registry|registre d.images/, role: 'image-registry', in: 'anywhere' },
  { words: /schema registry|api registry/, role: 'schema-registry', in: 'anywhere' },
  {
    words: /\bregistry\b.*\b(wasm|webassembly|artifact|oci)|\boci (artifact|registr)|artifact hub|docker hub/,
    role: 'artifact-hub',
    in: 'anywhere',
  },
  { words: /message (queue|broker)|event (bus|streaming)|cloudevents|\bpub.?sub\b/, role: 'broker', in: 'anywhere' },
  { words: /distributed tracing/, role: 'tracing', signals: ['traces'], in: 'anywhere' },
  { words: /\bebpf\b.*observab|observab.*\bebpf\b/, role: 'network-monitoring', signals: ['metrics'], in: 'anywhere' },
  // Every product with users authenticates them; a security tool does so for other systems.
  {
    words:
      /(^|[.;:] )authenticates\b|authenticat(ion|ing) (service|server|proxy|provider|platform|gateway)|workload identit|secrets? management/,
    role: 'identity',
    in: 'anywhere',
  },
]

/** The areas behind the place "observability", which only words can distinguish. */
const OBSERVABILITY_AREAS: readonly FocusArea[] = ['monitoring', 'logging']

/** How much the rules may assume: if a file is not proved to be about containers, an item must mention them. */
export type RuleScope = {
  /** Whether words count without a place that implies their area. */
  words: boolean
  /** Whether the places of a category have the same meaning as in the CNCF's landscape. */
  places: (category: string) => boolean
}

/** The CNCF's landscape, where every rule holds. */
export const CNCF_SCOPE: RuleScope = { words: true, places: () => true }

type Described = Pick<Item, 'kind' | 'category' | 'subcategory' | 'additionalPaths' | 'name' | 'description'>

/** Whether an item's name, description or places contain vocabulary of containers. */
export function mentionsContainers(item: Described): boolean {
  const places = placesOf(item).map((path) => `${path.category} ${path.subcategory}`)
  return CONTAINER_WORDS.test(fold([item.name, item.description ?? '', ...places].join(' ')))
}

/** Guesses an item's purpose by rules; organisations have none. */
export function guessPurpose(item: Described, scope: RuleScope = CNCF_SCOPE): Purpose {
  if (item.kind !== 'technology') return { areas: [], roles: [], signals: [] }
  const isCloudNative = scope.words || mentionsContainers(item)
  const places = placesOf(item).map((path: Path) => ({
    text: fold(`${path.category} / ${path.subcategory}`),
    isClear: isCloudNative || scope.places(path.category),
  }))
  const words = fold(`${item.name} ${item.description ?? ''}`)
  const byPlace = PLACE_RULES.filter((rule) =>
    places.some(({ text, isClear }) => (isClear || !rule.isAmbiguous) && rule.place.test(text)),
  )
  const placed = new Set(byPlace.map((rule) => rule.area))
  const isTelemetry = OBSERVABILITY_AREAS.some((area) => placed.has(area))
  const roles = new Set(byPlace.flatMap((rule) => rule.role ?? []))
  const signals = new Set<Signal>()
  for (const rule of WORD_RULES) {
    const area = areaOfRole(rule.role)
    const isUnambiguous = rule.in === 'anywhere' && isCloudNative
    const applies = isUnambiguous || placed.has(area) || (isTelemetry && OBSERVABILITY_AREAS.includes(area))
    if (!applies || !rule.words.test(words)) continue
    roles.add(rule.role)
    for (const signal of rule.signals ?? []) signals.add(signal)
  }
  const areas = new Set([...placed, ...[...roles].map(areaOfRole)])
  return {
    areas: FOCUS_AREAS.filter((area) => areas.has(area)),
    roles: FOCUS_AREAS.flatMap((area) => ROLES[area].filter((role) => roles.has(role))),
    signals: SIGNALS.filter((signal) => signals.has(signal)),
    ...(areas.size > 0 && { isGuessed: true as const }),
  }
}
