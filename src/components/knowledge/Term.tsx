import { Fragment, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { GlossaryTerm } from '../../domain/knowledge/knowledge.ts'
import { keyOf } from '../../lib/keys.ts'
import styles from './Term.module.css'
import { findTerms } from '../../domain/knowledge/terms.ts'
import { useKnowledge } from './use-knowledge.ts'

/** Distance from the word to its explanation, and from there to the window's edge, in pixels. */
const GAP = 6
const EDGE = 16

/**
 * A glossary term in a text. A click, tap or key opens its explanation; Escape or a click outside closes it.
 * Not a `button`: browsers lay it out as an atomic inline, and break the line before a following comma (CSS Text 3, 5.1).
 */
export function Term({ term, text }: { term: GlossaryTerm; text: string }) {
  const id = useId()
  const word = useRef<HTMLSpanElement>(null)
  const popover = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  // A press on the word closes an open popover before the click event, which must not reopen it.
  const wasOpen = useRef(false)
  const position = () => {
    // A word broken over two lines: the explanation is aligned with its beginning.
    const [start] = word.current?.getClientRects() ?? []
    const box = popover.current
    if (!start || !box) return
    const left = Math.max(EDGE, Math.min(start.left, globalThis.innerWidth - box.offsetWidth - EDGE))
    const bottom = word.current?.getBoundingClientRect().bottom ?? start.bottom
    const isBelow = bottom + GAP + box.offsetHeight <= globalThis.innerHeight
    box.style.left = `${left}px`
    box.style.top = `${isBelow ? bottom + GAP : Math.max(EDGE, start.top - GAP - box.offsetHeight)}px`
  }
  // Read from the element: the toggle event is asynchronous, and a key may precede it.
  const isOpenNow = () => popover.current?.matches(':popover-open') === true
  const toggle = () => {
    popover.current?.togglePopover(!isOpenNow() && !wasOpen.current)
    wasOpen.current = false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!['Enter', ' '].includes(keyOf(event))) return
    event.preventDefault()
    toggle()
  }
  return (
    <>
      <span
        ref={word}
        role="button"
        tabIndex={0}
        className={styles['term']}
        aria-expanded={isOpen}
        aria-controls={id}
        onPointerDown={() => (wasOpen.current = isOpenNow())}
        onClick={toggle}
        onKeyDown={onKeyDown}
      >
        {text}
      </span>
      <span
        ref={popover}
        id={id}
        popover="auto"
        className={styles['popover']}
        onToggle={({ newState }) => {
          setOpen(newState === 'open')
          position()
        }}
        role="note"
      >
        <span className={styles['name']}>{term.term}</span>
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
