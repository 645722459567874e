import { queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { decodeOutline, type Outline, type Preview } from '../pipeline/outline.ts'
import { FOREVER, fetchJson } from './fetch-json.ts'

/** The projects and all counts: what the first screen shows. */
export const outlineQuery = queryOptions({
  queryKey: ['landscape', 'outline'],
  queryFn: ({ signal }): Promise<Preview> =>
    fetchJson(assetUrls.outline, signal, (outline) => decodeOutline(outline as Outline)),
  ...FOREVER,
})

/** The shipped landscape, whole. */
export const extractQuery = queryOptions({
  queryKey: ['landscape', 'extract'],
  queryFn: ({ signal }) =>
    fetchJson(assetUrls.landscape, signal, (value) => {
      const landscape = value as Landscape
      // What a host answers in the place of a file may be JSON, too.
      if (!Array.isArray(landscape.items)) throw new Error('It is no landscape.')
      return landscape
    }),
  ...FOREVER,
})
