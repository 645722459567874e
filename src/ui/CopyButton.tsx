import { Check, Copy } from './icons.tsx'
import { useEffect, useState, type ReactNode } from 'react'
import { Button, IconButton } from './Button.tsx'

/** How long the button confirms the copy, in milliseconds. */
const CONFIRMATION_MS = 2000

type Props = {
  /** The text to copy, or a function that makes it on demand. */
  text: string | (() => string)
  label: string
  doneLabel: string
  /** Replaces the default icon. */
  icon?: ReactNode
  /** Renders the label beside the icon. */
  hasText?: boolean
  /** In pixels. */
  iconSize?: number
}

/**
 * Copies a text to the clipboard. Some browsers allow this only within the handler of a click.
 * @throws where the browser refuses, or has no clipboard: insecure contexts have none
 */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}

/** Copies a text to the clipboard and confirms it. */
export function CopyButton({ text, label, doneLabel, icon: customIcon, hasText = false, iconSize = 16 }: Props) {
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (!isDone) return undefined
    const timer = setTimeout(() => setDone(false), CONFIRMATION_MS)
    return () => clearTimeout(timer)
  }, [isDone])
  const copy = () => {
    // The browser may refuse; the text can still be selected by hand, so no error is displayed.
    copyText(typeof text === 'string' ? text : text()).then(
      () => setDone(true),
      () => setDone(false),
    )
  }
  const icon = isDone ? <Check size={iconSize} aria-hidden /> : (customIcon ?? <Copy size={iconSize} aria-hidden />)
  const caption = isDone ? doneLabel : label
  if (!hasText) {
    return (
      <IconButton label={caption} onClick={copy}>
        {icon}
      </IconButton>
    )
  }
  return (
    <Button onClick={copy}>
      {icon}
      <span aria-live="polite">{caption}</span>
    </Button>
  )
}
