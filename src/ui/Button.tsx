import type { ComponentProps } from 'react'
import styles from './Button.module.css'

type ButtonProps = ComponentProps<'button'> & { primary?: boolean }

/** A button with text. */
export function Button({ primary = false, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={primary ? `${styles['button']} ${styles['primary']}` : styles['button']}
    />
  )
}

/** Classes that make a link look like a button. */
export const buttonClass = styles['button'] ?? ''
export const primaryButtonClass = `${buttonClass} ${styles['primary']}`

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string }

/** A button with an icon; `label` is its accessible name and tooltip, which is set when the pointer enters: pages have dozens. */
export function IconButton({ label, onPointerEnter, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      {...props}
      onPointerEnter={(event) => {
        event.currentTarget.title = label
        onPointerEnter?.(event)
      }}
      aria-label={label}
      className={styles['icon']}
    />
  )
}

/** The props of a button that opens and closes content elsewhere in the page, or more of a list or text. */
export function disclosureProps(isOpen: boolean, setOpen: (isOpen: boolean) => void) {
  return { 'aria-expanded': isOpen, onClick: () => setOpen(!isOpen) }
}
