import { createElement, type ReactElement } from 'react'
import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { unpackFacts, type PackedDetails, type PackedFacts } from '../../facts/page-table.ts'
import { withFacts } from '../../facts/with-facts.ts'
import { loadPageTexts } from '../../i18n/i18n.ts'
import { fetchJson } from '../../queries/fetch-json.ts'
import { PlaceInfo, type NamedPlace } from '../knowledge/PlaceInfo.tsx'
import { LateFilters, type LateFiltersProps } from './LateFilters.tsx'

/**
 * The lazily loaded code for facts: adds them to a landscape, and renders the filters on them. The buttons that explain places
 * come with it, as they are not needed before either.
 */
export type FactsPart = {
  /** `isOther`: the landscape is not the CNCF's. */
  addFacts: (landscape: Landscape, isOther: boolean) => Landscape
  renderFilters: (props: LateFiltersProps) => ReactElement
  renderPlaceInfo: (place: NamedPlace) => ReactElement
  /** The same with the details of items; undefined if it has them. */
  addDetails?: (details: PackedDetails) => FactsPart
}

/** Loads the facts that lists use and their texts. @throws Error when either fails to load */
export async function loadFacts(signal: AbortSignal): Promise<FactsPart> {
  signal.throwIfAborted()
  const [packed] = await Promise.all([
    // The cast is safe: src/build/facts.ts writes the asset from the same type.
    fetchJson(assetUrls.facts, signal, (value) => value as PackedFacts),
    loadPageTexts(),
  ])
  return { ...partOf(packed), addDetails: (details) => partOf(packed, details) }
}

/** Loads the details of items. @throws Error when they fail to load */
export async function loadFactDetails(signal: AbortSignal): Promise<PackedDetails> {
  // The cast is safe: src/build/facts.ts writes the asset from the same type.
  return fetchJson(assetUrls['fact-details'], signal, (value) => value as PackedDetails)
}

function partOf(packed: PackedFacts, details?: PackedDetails): FactsPart {
  const table = unpackFacts(packed, details)
  return {
    addFacts: (landscape, isOther) => withFacts(landscape, table, isOther),
    renderFilters: (props) => createElement(LateFilters, props),
    renderPlaceInfo: ({ id, name }) => createElement(PlaceInfo, { id, name }),
  }
}
