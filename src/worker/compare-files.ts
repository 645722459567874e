import { compareStates } from '../domain/changes/compare-states.ts'
import { statesOf, type ItemState } from '../domain/changes/item-state.ts'
import { fileUrl } from '../domain/changes/repository.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { loadLandscape } from '../pipeline/load.ts'
import { LandscapeLoadError } from '../pipeline/parse.ts'
import { CommitError, commitOfDate, commitOfName } from './commits.ts'
import { fetchText, LiveFetchError } from './fetch-text.ts'
import type {
  ComparedFile,
  FilesAnswer,
  FileSource,
  HistoryAddresses,
  SearchSource,
  Side,
  SideError,
  WorkerCalls,
} from './protocol.ts'

/** Capacity of the cache of files by commit: changing one of two dates costs one download. */
const CACHE_CAPACITY = 4

type SideStates = { file: ComparedFile; states: readonly ItemState[] }

/** Creates the handler of `compareFiles`, which loads both sides one after the other and compares them. */
export function createFileComparer(
  fetcher: typeof fetch,
  landscapeOf: (source: SearchSource) => Promise<Landscape>,
): (input: WorkerCalls['compareFiles']['input']) => Promise<FilesAnswer> {
  const cache = new Map<string, readonly ItemState[]>()

  const statesAt = async (files: string, commit: string) => {
    const cached = cache.get(commit)
    if (cached) return cached
    const states = statesOf(loadLandscape(await fetchText(fileUrl(files, commit), fetcher)))
    cache.set(commit, states)
    const [oldest] = cache.keys()
    if (cache.size > CACHE_CAPACITY && oldest !== undefined) cache.delete(oldest)
    return states
  }

  const read = async (source: FileSource, { commits, files }: HistoryAddresses): Promise<SideStates> => {
    if (source.kind === 'current') {
      const states = statesOf(await landscapeOf(source.source))
      return { states, file: { items: states.length, date: source.date } }
    }
    if (source.kind === 'text') {
      const states = statesOf(loadLandscape(source.text))
      return { states, file: { items: states.length, name: source.name } }
    }
    const found =
      source.kind === 'date'
        ? await commitOfDate(commits, source.date, fetcher)
        : await commitOfName(commits, source.commit, fetcher)
    const states = await statesAt(files, found.commit)
    return { states, file: { items: states.length, ...found } }
  }

  return async ({ addresses, ...sources }) => {
    const sides: Partial<Record<Side, SideStates>> = {}
    for (const side of ['before', 'after'] as const) {
      try {
        sides[side] = await read(sources[side], addresses)
      } catch (error) {
        return { ok: false, error: { side, ...errorOf(error) } }
      }
    }
    const { before, after } = sides as Record<Side, SideStates>
    const comparison = compareStates(before.states, after.states)
    return { ok: true, before: before.file, after: after.file, comparison }
  }
}

function errorOf(error: unknown): Omit<SideError, 'side'> {
  if (error instanceof LiveFetchError) return error.error
  if (error instanceof CommitError || error instanceof LandscapeLoadError) {
    return { failure: error.failure, detail: error.message }
  }
  return { failure: 'worker', detail: String(error) }
}
