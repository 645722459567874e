import { useId, useRef } from 'react'
import type { GlossaryTerm } from '../domain/knowledge.ts'
import styles from './Term.module.css'

/** Pixels between a word and its explanation, and between that and the window's edge. */
const GAP = 6
const EDGE = 16

/** A word of the text that explains itself: by click, tap or keyboard; Escape or a click elsewhere closes it. */
export function Term({ term, text }: { term: GlossaryTerm; text: string }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLSpanElement>(null)
  const place = () => {
    const word = button.current?.getBoundingClientRect()
    const box = popover.current
    if (!word || !box) return
    const left = Math.max(EDGE, Math.min(word.left, globalThis.innerWidth - box.offsetWidth - EDGE))
    const isBelow = word.bottom + GAP + box.offsetHeight <= globalThis.innerHeight
    box.style.left = `${left}px`
    box.style.top = `${isBelow ? word.bottom + GAP : Math.max(EDGE, word.top - GAP - box.offsetHeight)}px`
  }
  return (
    <>
      <button ref={button} type="button" className={styles['term']} popoverTarget={id}>
        {text}
      </button>
      <span ref={popover} id={id} popover="auto" className={styles['popover']} onToggle={place} role="note">
        <span className={styles['name']}>{term.term}</span>
        {term.text}
      </span>
    </>
  )
}
