/** Milliseconds after which the browser has surely begun to save. */
const SAVED_AFTER_MS = 10_000

/** Has the browser save a file that was made here. */
export function downloadFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), SAVED_AFTER_MS)
}
