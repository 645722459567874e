import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'aria-label'> & {
  label: string
  onFiles: (files: File[]) => void
}

/** A field that reports the files chosen or dropped on it and remembers none. */
export function FileInput({ label, onFiles, ...props }: Props) {
  return (
    <input
      {...props}
      type="file"
      aria-label={label}
      onChange={({ target }) => {
        onFiles([...(target.files ?? [])])
        // Choosing the same file again must fire a change event: its content may have changed.
        target.value = ''
      }}
    />
  )
}
