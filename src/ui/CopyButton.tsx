import { Check, Copy } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { IconButton } from './Button.tsx'

/** Milliseconds for which the button says that it has copied. */
const SAID_FOR_MS = 2000

type Props = {
  /** The text, or what makes it once it is asked for. */
  text: string | (() => string)
  label: string
  doneLabel: string
  /** What the button shows instead of the two sheets of paper. */
  icon?: ReactNode
}

/** Copies a text to the clipboard and says so. */
export function CopyButton({ text, label, doneLabel, icon }: Props) {
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (!isDone) return undefined
    const timer = setTimeout(() => setDone(false), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [isDone])
  return (
    <IconButton
      label={isDone ? doneLabel : label}
      onClick={() => {
        // A browser may refuse; the text can still be selected by hand, so nothing more is said.
        navigator.clipboard?.writeText(typeof text === 'string' ? text : text()).then(
          () => setDone(true),
          () => setDone(false),
        )
      }}
    >
      {isDone ? <Check size={16} aria-hidden /> : (icon ?? <Copy size={16} aria-hidden />)}
    </IconButton>
  )
}
