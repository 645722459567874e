import { createElement, type ReactElement } from 'react'
import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { withFacts, type FactsTable } from '../../facts/with-facts.ts'
import { loadPageTexts } from '../../i18n/i18n.ts'
import { fetchJson } from '../../queries/fetch-json.ts'
import { LateFilters, type LateFiltersProps } from './LateFilters.tsx'

/** The lazily loaded code for facts: adds them to a landscape, and renders the filters on them. */
export type FactsPart = {
  /** `isOther`: the landscape is not the CNCF's. */
  addFacts: (landscape: Landscape, isOther: boolean) => Landscape
  renderFilters: (props: LateFiltersProps) => ReactElement
}

/** Loads the facts and their texts. @throws Error when either fails to load */
export async function loadFacts(signal: AbortSignal): Promise<FactsPart> {
  signal.throwIfAborted()
  const [table] = await Promise.all([
    // The cast is safe: src/build/facts.ts writes the asset from the same type.
    fetchJson(assetUrls.facts, signal, (value) => value as FactsTable),
    loadPageTexts(),
  ])
  return {
    addFacts: (landscape, isOther) => withFacts(landscape, table, isOther),
    renderFilters: (props) => createElement(LateFilters, props),
  }
}
