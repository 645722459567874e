import { create } from 'zustand'

/** Whether a newer version of the application is there, and what lets it take over. */
type AppUpdate = { apply: (() => void) | undefined }

/** Nothing of this is kept: a version that waits says so at every visit. */
export const useAppUpdate = create<AppUpdate>()(() => ({ apply: undefined }))

/** Says that a newer version waits. @param apply has it take over, once the person agrees */
export function announceUpdate(apply: () => void): void {
  useAppUpdate.setState({ apply })
}

/** The person would rather not, now. */
export function postponeUpdate(): void {
  useAppUpdate.setState({ apply: undefined })
}
