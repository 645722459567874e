import { create } from 'zustand'
import type { OtherLandscape } from '../domain/landscape/other-landscape.ts'
import { localTextStorage } from './storage/storage.ts'

/** Storage key of the landscape selected instead of the CNCF's. */
export const LANDSCAPE_KEY = 'explorer:landscape'

/** `generation` counts the selections of this session: selecting the same landscape again also starts afresh. */
type Chosen = { other: OtherLandscape | undefined; generation: number }

/** The landscape selected instead of the CNCF's, if any. Each tab has a separate one; the last selection is stored. */
export const useChosenLandscape = create<Chosen>()(() => ({ other: undefined, generation: 0 }))

/** Whether an earlier visit has stored a selection; `landscape-choice.ts` reads it. */
export function hasRememberedLandscape(): boolean {
  return (localTextStorage()?.getItem(LANDSCAPE_KEY) ?? null) !== null
}
