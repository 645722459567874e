import type { ReactNode } from 'react'

type Props = {
  /** What the user presses, with the browser's marker unless the class of the element replaces it. */
  title: ReactNode
  /** Whether it begins open. */
  isOpen?: boolean
  className?: string | undefined
  children: ReactNode
}

/** Content that the user opens and closes. The browser's element: find-in-page looks inside it. */
export function Disclosure({ title, isOpen = false, className, children }: Props) {
  return (
    <details className={className} open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
