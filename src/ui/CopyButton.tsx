import { Check, Copy } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button, IconButton } from './Button.tsx'

/** Milliseconds for which the button says that it has copied. */
const SAID_FOR_MS = 2000

type Props = {
  /** What is copied, or what makes it when it is asked for. */
  text: string | (() => string)
  label: string
  doneLabel: string
  /** What the button shows instead of the two sheets of paper. */
  icon?: ReactNode
  /** Shows the label in words beside the picture. */
  inWords?: boolean
}

/** Copies a text to the clipboard and says so. */
export function CopyButton({ text, label, doneLabel, icon: own, inWords = false }: Props) {
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (!isDone) return undefined
    const timer = setTimeout(() => setDone(false), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [isDone])
  const copy = () => {
    // A browser may refuse; the text can still be selected by hand, so nothing more is said.
    navigator.clipboard?.writeText(typeof text === 'string' ? text : text()).then(
      () => setDone(true),
      () => setDone(false),
    )
  }
  const icon = isDone ? <Check size={16} aria-hidden /> : (own ?? <Copy size={16} aria-hidden />)
  const said = isDone ? doneLabel : label
  if (!inWords) {
    return (
      <IconButton label={said} onClick={copy}>
        {icon}
      </IconButton>
    )
  }
  return (
    <Button onClick={copy}>
      {icon}
      {said}
    </Button>
  )
}
