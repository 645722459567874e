import { queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../domain/landscape.ts'
import { decodeOutline, type Outline, type Preview } from '../pipeline/outline.ts'
import { FOREVER, fetchJson } from './fetch-json.ts'

/** The projects and all counts: what the first screen shows. */
export const outlineQuery = queryOptions({
  queryKey: ['landscape', 'outline'],
  queryFn: async ({ signal }): Promise<Preview> =>
    decodeOutline((await fetchJson(assetUrls.outline, signal)) as Outline),
  ...FOREVER,
})

/** The shipped landscape, whole. */
export const extractQuery = queryOptions({
  queryKey: ['landscape', 'extract'],
  queryFn: async ({ signal }) => (await fetchJson(assetUrls.landscape, signal)) as Landscape,
  ...FOREVER,
})
