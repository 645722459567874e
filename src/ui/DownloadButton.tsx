import { Download } from './icons.tsx'
import { IconButton } from './Button.tsx'
import { downloadText } from './download.ts'

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
    <IconButton label={label} onClick={() => downloadText(fileName, text(), type)}>
      <Download size={16} aria-hidden />
    </IconButton>
  )
}
