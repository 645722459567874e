import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { withFacts, type FactsTable } from '../../facts/with-facts.ts'
import { loadTexts } from '../../i18n/i18n.ts'
import { fetchJson } from '../../queries/fetch-json.ts'

/** Adds what is known of a landscape's items; `isOther`: it is another one than the CNCF's. */
export type AddFacts = (landscape: Landscape, isOther: boolean) => Landscape

/** Loads the facts, and the words for them. @throws Error when either cannot be had */
export async function loadFacts(signal: AbortSignal): Promise<AddFacts> {
  signal.throwIfAborted()
  const [table] = await Promise.all([
    // The asset holds the table: src/build/facts.ts makes both from one type.
    fetchJson(assetUrls.facts, signal, (value) => value as FactsTable),
    loadTexts('facts'),
  ])
  return (landscape, isOther) => withFacts(landscape, table, isOther)
}

// The filters are shown as soon as the facts have come, so both come in one piece.
export { LateFilters } from './LateFilters.tsx'
