import { create } from 'zustand'

/** A newer version of the application that is ready to be activated, if any. */
type AppUpdate = { apply: (() => void) | undefined }

/** Not persisted: a waiting version is announced at every visit. */
export const useAppUpdate = create<AppUpdate>()(() => ({ apply: undefined }))

/** Announces a newer version. @param apply activates it, once the user agrees */
export function announceUpdate(apply: () => void): void {
  useAppUpdate.setState({ apply })
}

/** Hides the announcement, at the user's request. */
export function postponeUpdate(): void {
  useAppUpdate.setState({ apply: undefined })
}
