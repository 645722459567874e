import { Fragment, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { GlossaryTerm } from '../../domain/knowledge/knowledge.ts'
import { keyOf } from '../../lib/keys.ts'
import styles from './Term.module.css'
import { findTerms } from '../../domain/knowledge/terms.ts'
import { useKnowledge } from './use-knowledge.ts'

/** Pixels between a word and its explanation, and between that and the window's edge. */
const GAP = 6
const EDGE = 16

/**
 * A word of the text that explains itself: by click, tap or keyboard; Escape or a click elsewhere closes it.
 * No `button`: browsers lay one out as a box of its own, and break the line before the comma after it (CSS Text 3, 5.1).
 */
export function Term({ term, text }: { term: GlossaryTerm; text: string }) {
  const id = useId()
  const word = useRef<HTMLSpanElement>(null)
  const popover = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  // A press outside the popover closes it before the click comes: on the word itself that is all it should do.
  const wasOpen = useRef(false)
  const place = () => {
    // The word may be broken over two lines; the explanation belongs to where it begins.
    const [start] = word.current?.getClientRects() ?? []
    const box = popover.current
    if (!start || !box) return
    const left = Math.max(EDGE, Math.min(start.left, globalThis.innerWidth - box.offsetWidth - EDGE))
    const bottom = word.current?.getBoundingClientRect().bottom ?? start.bottom
    const isBelow = bottom + GAP + box.offsetHeight <= globalThis.innerHeight
    box.style.left = `${left}px`
    box.style.top = `${isBelow ? bottom + GAP : Math.max(EDGE, start.top - GAP - box.offsetHeight)}px`
  }
  // Asked of the popover itself: the page is told later, and a key may come before.
  const isOpenNow = () => popover.current?.matches(':popover-open') === true
  const toggle = () => {
    popover.current?.togglePopover(!isOpenNow() && !wasOpen.current)
    wasOpen.current = false
  }
  const press = (event: KeyboardEvent) => {
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
        onKeyDown={press}
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
          place()
        }}
        role="note"
      >
        <span className={styles['name']}>{term.term}</span>
        {term.text}
      </span>
    </>
  )
}

/** A text in which glossary terms explain themselves where they first occur. */
export function WithTerms({ text }: { text: string }) {
  const glossary = useKnowledge('glossary')
  if (!glossary) return text
  return findTerms(text, glossary).map((part) => (
    <Fragment key={part.start}>{part.term ? <Term term={part.term} text={part.text} /> : part.text}</Fragment>
  ))
}
