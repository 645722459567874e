import { setTimeout as sleep } from 'node:timers/promises'
import type { Landscape } from '../domain/landscape/landscape.ts'
import type { FactSheets } from '../facts/sheet.ts'
import type { IsoDate } from '../lib/dates.ts'
import { FACT_SOURCES } from './fact-sources.ts'
import { refusals } from './guards.ts'
import { createClient, type HttpOptions } from './http.ts'
import type { Reason } from './report.ts'
import { wantedRepositories } from './repositories.ts'
import type { RefreshSettings } from './settings.ts'
import { SourceError } from './source-error.ts'

export type FactsOptions = {
  settings: RefreshSettings
  day: IsoDate
  landscape: Landscape
  sheets: FactSheets
  http: Omit<HttpOptions, 'pauseMs'>
  log: (line: string) => void
}

/** The sheets after all sources were asked, and what became of each source. */
export type RefreshedFacts = {
  sheets: FactSheets
  missing: Reason[]
  leftOut: Reason[]
  refused: Reason[]
  /** Whether a source of stars was asked, for the history. */
  isAsked: boolean
}

/** Asks the sources of facts one after the other. A source that cannot be had leaves its sheet as it is. */
export async function refreshFacts(options: FactsOptions): Promise<RefreshedFacts> {
  const { settings, day, landscape, http, log } = options
  const wanted = wantedRepositories(landscape, options.sheets)
  const { pauseMs } = settings
  const wait = http.wait ?? sleep
  const pause = (failures: number) => wait(pauseMs * 2 ** (failures - 1))
  const sheets = { ...options.sheets }
  let isAsked = false
  const missing: Reason[] = []
  const leftOut: Reason[] = []
  const refused: Reason[] = []
  for (const { name: source, guarded, leftOut: reasonFor, fetch } of FACT_SOURCES) {
    const reason = reasonFor?.(settings)
    if (reason !== undefined) {
      log(`${source}: left out, ${reason}`)
      leftOut.push({ source, why: reason })
      continue
    }
    try {
      const client = createClient({ ...http, pauseMs })
      const answer = await fetch({ settings, day, landscape, wanted, sheets, client, pause })
      const reasons = refusals(answer.before, answer.after, guarded).map((why) => ({ source, why }))
      refused.push(...reasons)
      if (answer.incomplete !== undefined) missing.push({ source, why: answer.incomplete })
      Object.assign(sheets, answer.sheets)
      isAsked ||= source === 'github' || source === 'landscape'
      log(`${source}: ${sheets[source].rows.length} rows${reasons.map(({ why }) => `; refused, ${why}`).join('')}`)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      missing.push({ source, why: error.message })
      log(`${source}: cannot be had, ${error.message}`)
    }
  }
  return { sheets, missing, leftOut, refused, isAsked }
}
