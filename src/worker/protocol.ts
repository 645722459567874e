import type { Comparison } from '../domain/changes/compare-states.ts'
import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import type { OtherLandscape } from '../domain/landscape/other-landscape.ts'
import type { IsoDate } from '../lib/dates.ts'
import type { LoadFailure } from '../pipeline/parse.ts'
import type { SearchAnswer } from '../search/search.ts'

/** A landscape that the worker holds, with what tells it apart. `key` changes whenever the bytes do. */
export type HeldLandscape = {
  key: string
  landscape: Landscape
  /** See domain/landscape/digest.ts. */
  digest: string
  /** When the file was fetched, in milliseconds since 1970. */
  fetchedAt: number
  /** When a file from disk was changed last, in milliseconds since 1970. */
  modifiedAt?: number | undefined
}

/** Whose file is asked for: the CNCF's, which is the one that the page is about, or that of another landscape. */
type FileOf = { url: string; knownUrl: string; isOther?: boolean }

/** A file of another landscape, yet to be read: at an address that has been checked, or from disk. */
export type OtherSource =
  | { kind: 'address'; url: string }
  | { kind: 'file'; name: string; file: Blob; modifiedAt: number }

/** What the page holds: which landscape, and how large it is, for judging whether a live file is whole. */
export type HeldSize = { key: string; items: number; categories: string[] }

/** How a live file compares with what is held. `incomplete` ones are not kept until `accept` is called. */
export type LiveAnswer =
  | { status: 'unchanged'; key: string; fetchedAt: number }
  | { status: 'changed'; held: HeldLandscape }
  | { status: 'incomplete'; held: HeldLandscape; missingCategories: string[]; heldItems: number }

/** Why the live file could not be had; `status` is the HTTP status where there is one. */
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
  /** When a server that asks to come back later will answer again, in milliseconds since 1970, where it says so. */
  resetAt?: number | undefined
}

/**
 * Which landscape to search: the shipped extract by its address, or one that the worker holds by its key; `landscape`
 * comes along where it is handed to a worker that does not hold it.
 */
export type SearchSource =
  | { key: 'extract'; url: string }
  | { key: string; url?: undefined; landscape?: Landscape | undefined }

/**
 * Where the tables are that search knows: its own, our sentences in both languages, and that of stacks, which only a query
 * that may name an image needs.
 */
export type SearchTables = { search: string; sentences: Readonly<Record<'en' | 'fr', string>>; stack: string }

/** One side of a comparison: the file as it was at the end of a day (UTC) or at a commit, a file's text, or what the page shows. */
export type FileSource =
  | { kind: 'date'; date: IsoDate }
  | { kind: 'commit'; commit: string }
  | { kind: 'text'; name: string; text: string }
  | { kind: 'shown'; source: SearchSource; date: IsoDate }

/** Where the public repository's history is asked for. */
export type HistoryAddresses = { commits: string; files: string }

/** What a side turned out to be. `date` is the day of its commit, or of the landscape that is shown; a file has none. */
export type ComparedFile = {
  items: number
  date?: IsoDate | undefined
  commit?: string | undefined
  name?: string | undefined
}

export type Side = 'before' | 'after'
/** Why a side could not be had. */
export type SideFailure = LiveFailure | 'unknown-date' | 'unknown-commit' | 'not-an-answer'
export type SideError = Omit<LiveError, 'failure'> & { failure: SideFailure; side: Side }

/** Two files compared, or why they could not be. */
export type FilesAnswer =
  | { ok: true; before: ComparedFile; after: ComparedFile; comparison: Comparison }
  | { ok: false; error: SideError }

/** Every request that the worker answers: what it takes and what it gives. */
export type WorkerCalls = {
  /** The last good file of an earlier visit, if there is one. */
  restore: { input: FileOf; output: HeldLandscape | undefined }
  /** Fetches the live file; what its items are for is taken from the extract at `knownUrl`. Fails with a LiveError. */
  refresh: { input: FileOf & { held: HeldSize }; output: LiveAnswer }
  /** Reads a file of another landscape, without keeping it. Fails with a LiveError. */
  open: { input: { source: OtherSource; knownUrl: string }; output: { other: OtherLandscape; held: HeldLandscape } }
  /** Forgets a file that was kept. */
  forget: { input: { url: string }; output: undefined }
  /** Keeps a file that looked incomplete, or was opened, because the person asked for it. */
  accept: { input: { key: string }; output: undefined }
  /** Ranks a query over a landscape. */
  search: { input: { source: SearchSource; tables: SearchTables; query: string }; output: SearchAnswer }
  /** Compares two files, or one with what is shown. What cannot be had is an answer too: it says which side it was. */
  compareFiles: { input: Record<Side, FileSource> & { addresses: HistoryAddresses }; output: FilesAnswer }
}

export type WorkerCall = keyof WorkerCalls
/** Besides calls: a sign of life is asked for, which any answer is. */
export type Ping = { id: 0; call: 'ping' }
export type WorkerRequest = { [C in WorkerCall]: { id: number; call: C; input: WorkerCalls[C]['input'] } }[WorkerCall]
export type WorkerResponse =
  /** Some items of the answer's landscape, in order; its own list is empty then. */
  | { id: number; items: Item[] }
  | { id: number; output: WorkerCalls[WorkerCall]['output'] }
  | { id: number; error: LiveError }
  /** The worker has begun; it holds the lock of that name for as long as it lives. */
  | { alive: string }

/** Where the worker stores files, in IndexedDB. */
export const DATABASE = { name: 'landscape-explorer', store: 'files' } as const
