/** Milliseconds after which the browser has surely begun to save: some read the file only after the click is dealt with. */
const SAVED_AFTER_MS = 60_000

/** Has the browser save a file that was made here; nothing is asked of a server. */
export function downloadFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), SAVED_AFTER_MS)
}

/** Has the browser save a text as a file of a media type, in UTF-8. */
export function downloadText(name: string, text: string, type: string): void {
  downloadFile(name, new Blob([text], { type: `${type};charset=utf-8` }))
}
