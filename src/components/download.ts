/** Milliseconds after which a download has certainly begun. */
const BEGUN_AFTER_MS = 10_000

/** Gives the person a text as a file. It is made here; nothing is asked of a server. */
export function downloadText(fileName: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), BEGUN_AFTER_MS)
}
