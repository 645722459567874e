import { Download } from './icons.tsx'
import { IconButton } from './Button.tsx'

type Props = {
  /** Makes the file's text on demand. */
  text: () => string
  fileName: string
  /** The media type, such as `text/markdown`. */
  type: string
  label: string
}

/** Downloads a text as a file. */
export function DownloadButton({ text, fileName, type, label }: Props) {
  return (
    <IconButton
      label={label}
      onClick={() => {
        const url = URL.createObjectURL(new Blob([text()], { type: `${type};charset=utf-8` }))
        const link = document.createElement('a')
        link.href = url
        link.download = fileName
        link.click()
        // The browser has started the download by the next task.
        setTimeout(() => URL.revokeObjectURL(url))
      }}
    >
      <Download size={16} aria-hidden />
    </IconButton>
  )
}
