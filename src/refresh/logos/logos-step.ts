import { join } from 'node:path'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { listLogos } from './list-logos.ts'
import { refreshLogos } from './refresh-logos.ts'

/**
 * The logos as a step of the refresh, after the landscape.
 * @param template of a logo's address, with `{name}`
 * @returns a function that refreshes `logos/` in the folder of data, and tells what its host gave no answer for
 */
export function logosStep(template: string) {
  return async ({ folder, landscape }: { folder: string; landscape: Landscape }) => {
    const report = await refreshLogos({ logos: listLogos(landscape), template, folder: join(folder, 'logos') })
    const { missing, unavailable, ...rest } = report
    const why = `${unavailable.length} logos could not be had; those that are stored stay`
    return {
      report: { ...rest, missing: missing.length, unavailable: unavailable.length },
      missing: unavailable.length > 0 ? [{ source: 'logos', why }] : [],
    }
  }
}
