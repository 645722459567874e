/** Delay in milliseconds before the URL is revoked: some browsers read the file only after the click is handled. */
const REVOKE_DELAY_MS = 60_000

/** Downloads a file made in the page, without a server round trip. */
export function downloadFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY_MS)
}

/** Downloads a text as a UTF-8 file of a media type. */
export function downloadText(name: string, text: string, type: string): void {
  downloadFile(name, new Blob([text], { type: `${type};charset=utf-8` }))
}
