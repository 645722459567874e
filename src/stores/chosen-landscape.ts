import { create } from 'zustand'
import type { OtherLandscape } from '../domain/landscape/other-landscape.ts'
import { localTextStorage } from './storage/storage.ts'

/** Where the landscape is remembered that is in use instead of the CNCF's. */
export const LANDSCAPE_KEY = 'explorer:landscape'

/** `times` counts the choices of this session: the same landscape chosen again is a new start. */
type Chosen = { other: OtherLandscape | undefined; times: number }

/** The landscape in use instead of the CNCF's, if there is one. Each tab has its own; the last choice is remembered. */
export const useChosenLandscape = create<Chosen>()(() => ({ other: undefined, times: 0 }))

/** Whether an earlier visit left a choice behind; what it was, `landscape-choice.ts` reads. */
export function hasRememberedLandscape(): boolean {
  return (localTextStorage()?.getItem(LANDSCAPE_KEY) ?? null) !== null
}
