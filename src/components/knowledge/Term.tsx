import { Fragment, type KeyboardEvent } from 'react'
import type { GlossaryTerm } from '../../domain/knowledge/knowledge.ts'
import { keyOf } from '../../lib/keys.ts'
import { useAnchoredPopover } from '../../ui/use-anchored-popover.ts'
import styles from './Term.module.css'
import { findTerms } from '../../domain/knowledge/terms.ts'
import { useKnowledge } from './use-knowledge.ts'

/**
 * A glossary term in a text. A click, tap or key opens its explanation; Escape or a click outside closes it.
 * Not a `button`: browsers lay it out as an atomic inline, and break the line before a following comma (CSS Text 3, 5.1).
 */
export function Term({ term, text }: { term: GlossaryTerm; text: string }) {
  const { toggle, anchorProps, popoverProps, titleClass } = useAnchoredPopover<HTMLSpanElement, HTMLSpanElement>()
  const onKeyDown = (event: KeyboardEvent) => {
    if (!['Enter', ' '].includes(keyOf(event))) return
    event.preventDefault()
    toggle()
  }
  return (
    <>
      <span role="button" tabIndex={0} className={styles['term']} {...anchorProps} onKeyDown={onKeyDown}>
        {text}
      </span>
      <span role="note" {...popoverProps}>
        <span className={titleClass}>{term.term}</span>
        {term.text}
      </span>
    </>
  )
}

/** A text in which the first occurrence of each glossary term opens its explanation. */
export function TextWithTerms({ text }: { text: string }) {
  const glossary = useKnowledge('glossary')
  if (!glossary) return text
  return findTerms(text, glossary).map((part) => (
    <Fragment key={part.start}>{part.term ? <Term term={part.term} text={part.text} /> : part.text}</Fragment>
  ))
}
