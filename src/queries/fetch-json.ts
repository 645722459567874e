/** Options of a query for an asset of the build: it is named by its content, so once fetched it never changes. */
export const FOREVER = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  networkMode: 'offlineFirst',
} as const

/**
 * Fetches one of our own assets.
 * @throws Error when the server does not have it.
 */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}
