import { createContext, useContext, useId, type ReactNode } from 'react'
import styles from './Section.module.css'

/** The heading level of the item's name, above its sections. */
export const SectionLevel = createContext<1 | 2>(2)

/** A titled part of an item. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  const Heading = useContext(SectionLevel) === 1 ? 'h2' : 'h3'
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <Heading id={id} className={styles['title']}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
