import { queryOptions } from '@tanstack/react-query'
import { landscapeUrl, outlineUrl } from 'virtual:extract'
import type { Landscape } from '../domain/landscape.ts'
import { decodeOutline, type Outline, type Preview } from '../pipeline/outline.ts'

// The two assets are part of the build and named by their content: once fetched they never change.
const FOREVER = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
} as const

/** The address of the shipped landscape, for the worker to search. */
export const EXTRACT_URL = new URL(landscapeUrl, globalThis.location?.href).href

/** The projects and all counts: what the first screen shows. */
export const outlineQuery = queryOptions({
  queryKey: ['landscape', 'outline'],
  queryFn: async ({ signal }): Promise<Preview> => decodeOutline((await fetchJson(outlineUrl, signal)) as Outline),
  networkMode: 'offlineFirst',
  ...FOREVER,
})

/** The shipped landscape, whole. */
export const extractQuery = queryOptions({
  queryKey: ['landscape', 'extract'],
  queryFn: async ({ signal }) => (await fetchJson(landscapeUrl, signal)) as Landscape,
  networkMode: 'offlineFirst',
  ...FOREVER,
})

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}
