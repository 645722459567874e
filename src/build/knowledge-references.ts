import type { Landscape } from '../domain/landscape/landscape.ts'
import { placesOf, subcategoryId } from '../domain/landscape/paths.ts'
import type {
  ConfusedFile,
  FocusFile,
  GlossaryFile,
  KindsFile,
  GuideFile,
  OrchestrationFile,
  SentencesFile,
  SuccessorsFile,
} from './knowledge-assets.ts'
import type { KnowledgeFile } from './knowledge-schemas.ts'

/** A fault in a file of data/knowledge, with its line; 0 for missing rows. */
export type KnowledgeFault = { file: string; line: number; message: string }

type Reference = { file: KnowledgeFile; path: string; message: string }
type Values = Partial<Record<KnowledgeFile, unknown>>

/** Subcategories in which every item needs a decision: a focus area, or deliberately none. */
const DECIDED_PLACES =
  /^(provisioning\/(container-registry|security-compliance|key-management)|observability-and-analysis\/observability|app-definition-and-development\/streaming-messaging|orchestration-management\/scheduling-orchestration|platform\/certified-kubernetes-.*|serverless\/security|ai-native-infra\/(observability|model-asset-and-registry|governance-policy-and-security|orchestration-and-scheduling))$/

/** References in the files to items or terms that do not exist. */
export function knowledgeReferences(values: Values, landscape: Landscape): Reference[] {
  const items = new Set(landscape.items.map((item) => item.id))
  // Safe: checkKnowledge passes only values that match the schemas.
  const glossary = (values.glossary ?? {}) as GlossaryFile
  const found: Reference[] = []
  const item = (file: KnowledgeFile, path: string, id: string) => {
    if (!items.has(id)) found.push({ file, path, message: `${path}: there is no item "${id}"` })
  }
  const term = (file: KnowledgeFile, path: string, id: string) => {
    if (!Object.hasOwn(glossary, id)) found.push({ file, path, message: `${path}: there is no term "${id}"` })
  }
  for (const file of ['areas', 'signals', 'sentences'] as const) {
    for (const id of Object.keys(values[file] ?? {})) item(file, id, id)
  }
  const kinds = (values.kinds ?? {}) as KindsFile
  for (const [id, { kind }] of Object.entries((values.sentences ?? {}) as SentencesFile)) {
    for (const name of [kind ?? []].flat()) {
      if (!Object.hasOwn(kinds, name))
        found.push({ file: 'sentences', path: `${id}/kind`, message: `${id}: there is no kind "${name}"` })
    }
  }
  for (const [id, row] of Object.entries(kinds)) term('kinds', `${id}/term`, row.term)
  for (const [id, row] of Object.entries(glossary)) {
    for (const other of row.items) item('glossary', `${id}/items`, other)
    for (const other of row.see) term('glossary', `${id}/see`, other)
  }
  const places = new Set(placesIn(landscape))
  for (const id of Object.keys(values.guide ?? {})) {
    if (!places.has(id)) found.push({ file: 'guide', path: id, message: `${id}: there is no such place` })
  }
  for (const [id, row] of Object.entries((values.successors ?? {}) as SuccessorsFile)) {
    item('successors', id, id)
    for (const other of row.successors) item('successors', `${id}/successors`, other)
  }
  for (const [index, pair] of ((values.confused ?? []) as ConfusedFile).entries()) {
    for (const id of pair.items) item('confused', `${index}/items`, id)
  }
  for (const [area, row] of Object.entries(((values.focus ?? { areas: {} }) as FocusFile).areas)) {
    for (const id of row.words) term('focus', `areas/${area}/words`, id)
  }
  const orchestration = (values.orchestration ?? { systems: [], firstMinutes: {} }) as OrchestrationFile
  for (const [index, system] of orchestration.systems.entries())
    item('orchestration', `systems/${index}/item`, system.item)
  for (const id of Object.keys(orchestration.firstMinutes)) item('orchestration', `firstMinutes/${id}`, id)
  return found
}

/** The ids of all categories and subcategories. */
function placesIn({ categories }: Landscape): string[] {
  return categories.flatMap(({ id, subcategories }) => [id, ...subcategories.map((sub) => sub.id)])
}

/** Items without the knowledge that is required for their kind, and places without a text. */
export function missingKnowledge(values: Values, landscape: Landscape): KnowledgeFault[] {
  const areas = (values.areas ?? {}) as Record<string, unknown>
  const sentences = (values.sentences ?? {}) as SentencesFile
  const successors = (values.successors ?? {}) as SuccessorsFile
  const guide = (values.guide ?? {}) as GuideFile
  const faults: KnowledgeFault[] = []
  const missing = (file: string, message: string) => faults.push({ file, line: 0, message })
  for (const item of landscape.items) {
    const mustBeDecided =
      item.maturity !== undefined ||
      (item.kind === 'technology' && placesOf(item).some((path) => DECIDED_PLACES.test(subcategoryId(path))))
    if (mustBeDecided && !Object.hasOwn(areas, item.id)) missing('areas.yml', `${item.id}: no decision`)
    if (item.kind === 'technology' && !Object.hasOwn(sentences, item.id)) {
      missing('sentences', `${item.id}: no sentence`)
    }
    if (item.maturity === 'archived' && !Object.hasOwn(successors, item.id)) {
      missing('successors.yml', `${item.id}: archived, and no successor or alternative`)
    }
  }
  for (const id of placesIn(landscape)) if (!Object.hasOwn(guide, id)) missing('guide.yml', `${id}: no text`)
  return faults
}
