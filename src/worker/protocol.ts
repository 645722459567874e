import type { Comparison } from '../domain/changes/compare-states.ts'
import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import type { OtherLandscape } from '../domain/landscape/other-landscape.ts'
import type { IsoDate } from '../lib/dates.ts'
import type { LoadFailure } from '../pipeline/parse.ts'
import type { SearchAnswer } from '../search/search.ts'

/** A landscape that the worker has in memory, and what identifies it. `key` changes whenever the bytes do. */
export type LoadedLandscape = {
  key: string
  landscape: Landscape
  /** See domain/landscape/digest.ts. */
  digest: string
  /** When the file was fetched, in milliseconds since 1970. */
  fetchedAt: number
  /** When a file from disk was changed last, in milliseconds since 1970. */
  modifiedAt?: number | undefined
}

/** The file to load: the CNCF's by default, or another landscape's. `bundledUrl` is the landscape shipped with the build. */
type FileRequest = { url: string; bundledUrl: string; isOther?: boolean }

/** A file of another landscape that has not been read yet: at a validated address, or from disk. */
export type OtherSource =
  | { kind: 'address'; url: string }
  | { kind: 'file'; name: string; file: Blob; modifiedAt: number }

/** Key and size of the landscape on the page, to detect a truncated live file. */
export type CurrentSize = { key: string; items: number; categories: string[] }

/** How a live file compares with the landscape on the page. An `incomplete` one is not cached until `accept` is called. */
export type LiveAnswer =
  | { status: 'unchanged'; key: string; fetchedAt: number }
  | { status: 'changed'; loaded: LoadedLandscape }
  | { status: 'incomplete'; loaded: LoadedLandscape; missingCategories: string[]; currentItems: number }

/** Why the live file could not be loaded; `status` is the HTTP status where there is one. */
export type LiveFailure =
  | LoadFailure
  | 'network'
  | 'http'
  | 'rate-limit'
  | 'timeout'
  | 'cut'
  | 'redirect'
  | 'not-text'
  | 'unreadable'
  | 'worker'
export type LiveError = {
  failure: LiveFailure
  status?: number | undefined
  detail: string
  /** When the rate limit of the server ends, in milliseconds since 1970, where the server says so. */
  resetAt?: number | undefined
}

/**
 * Which landscape to search: the bundled one by its address, or a loaded one by its key. `landscape` is included when the
 * worker does not have that landscape, for instance after a crash.
 */
export type SearchSource =
  | { key: 'bundled'; url: string }
  | { key: string; url?: undefined; landscape?: Landscape | undefined }

/**
 * Addresses of the tables that search reads: its vocabulary, our sentences in both languages, and the stack table, which is
 * loaded only for a query that may name an image.
 */
export type SearchTables = {
  search: string
  sentences: Readonly<Record<'en' | 'fr', readonly string[]>>
  stack: string
}

/** One side of a comparison: the file at the end of a day (UTC) or at a commit, a text, or the landscape on the page. */
export type FileSource =
  | { kind: 'date'; date: IsoDate }
  | { kind: 'commit'; commit: string }
  | { kind: 'text'; name: string; text: string }
  | { kind: 'current'; source: SearchSource; date: IsoDate }

/** Addresses of the public repository's history. */
export type HistoryAddresses = { commits: string; files: string }

/** A side after it was resolved. `date` is the day of its commit, or of the landscape on the page; a file has no date. */
export type ComparedFile = {
  items: number
  date?: IsoDate | undefined
  commit?: string | undefined
  name?: string | undefined
}

export type Side = 'before' | 'after'
/** Why a side could not be loaded. */
export type SideFailure = LiveFailure | 'unknown-date' | 'unknown-commit' | 'not-an-answer'
export type SideError = Omit<LiveError, 'failure'> & { failure: SideFailure; side: Side }

/** Two files compared, or why they could not be. */
export type FilesAnswer =
  | { ok: true; before: ComparedFile; after: ComparedFile; comparison: Comparison }
  | { ok: false; error: SideError }

/** Every request that the worker answers, with its input and output. */
export type WorkerCalls = {
  /** The last valid file of an earlier visit, if one is cached. */
  restore: { input: FileRequest; output: LoadedLandscape | undefined }
  /** Fetches the live file; purposes of its items are taken from the bundled landscape. Fails with a LiveError. */
  refresh: { input: FileRequest & { current: CurrentSize }; output: LiveAnswer }
  /** Reads a file of another landscape without caching it. Fails with a LiveError. */
  open: {
    input: { source: OtherSource; bundledUrl: string }
    output: { other: OtherLandscape; loaded: LoadedLandscape }
  }
  /** Deletes a file from the cache. */
  forget: { input: { url: string }; output: undefined }
  /** Caches a file that is incomplete or was opened, once the user has confirmed it. */
  accept: { input: { key: string }; output: undefined }
  /** Ranks a query over a landscape. */
  search: { input: { source: SearchSource; tables: SearchTables; query: string }; output: SearchAnswer }
  /** Compares two landscape files. A side that cannot be loaded is an answer too, which names the side. */
  compareFiles: { input: Record<Side, FileSource> & { addresses: HistoryAddresses }; output: FilesAnswer }
}

export type WorkerCall = keyof WorkerCalls
/** Heartbeat; any response counts as alive. */
export type Ping = { id: 0; call: 'ping' }
export type WorkerRequest = { [C in WorkerCall]: { id: number; call: C; input: WorkerCalls[C]['input'] } }[WorkerCall]
export type WorkerResponse =
  /** A chunk of the items of the answer's landscape, in order; the list in the answer itself is empty then. */
  | { id: number; items: Item[] }
  | { id: number; output: WorkerCalls[WorkerCall]['output'] }
  | { id: number; error: LiveError }
  /** The worker has started; it holds the lock of that name until it ends. */
  | { alive: string }

/** IndexedDB database and store of the cached files. */
export const DATABASE = { name: 'landscape-explorer', store: 'files' } as const
