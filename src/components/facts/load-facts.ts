import { createElement, type ReactElement } from 'react'
import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { withFacts, type FactsTable } from '../../facts/with-facts.ts'
import { loadPageTexts } from '../../i18n/i18n.ts'
import { fetchJson } from '../../queries/fetch-json.ts'
import { LateFilters, type LateFiltersProps } from './LateFilters.tsx'

/** What comes with facts: how they are added to a landscape, and the filters that ask about them. */
export type FactsPart = {
  /** `isOther`: it is another landscape than the CNCF's. */
  addFacts: (landscape: Landscape, isOther: boolean) => Landscape
  renderFilters: (props: LateFiltersProps) => ReactElement
}

/** Loads the facts, and the words for them. @throws Error when either cannot be had */
export async function loadFacts(signal: AbortSignal): Promise<FactsPart> {
  signal.throwIfAborted()
  const [table] = await Promise.all([
    // The asset holds the table: src/build/facts.ts makes both from one type.
    fetchJson(assetUrls.facts, signal, (value) => value as FactsTable),
    loadPageTexts(),
  ])
  return {
    addFacts: (landscape, isOther) => withFacts(landscape, table, isOther),
    renderFilters: (props) => createElement(LateFilters, props),
  }
}
