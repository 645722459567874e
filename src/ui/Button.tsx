import type { ComponentProps } from 'react'
import styles from './Button.module.css'

type ButtonProps = ComponentProps<'button'> & { primary?: boolean }

/** A button with words. */
export function Button({ primary = false, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={primary ? `${styles['button']} ${styles['primary']}` : styles['button']}
    />
  )
}

/** The look of a button for a link that leads somewhere. */
export const buttonClass = styles['button'] ?? ''
export const primaryButtonClass = `${buttonClass} ${styles['primary']}`

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string }

/** A button with a picture; `label` is its accessible name and tooltip. */
export function IconButton({ label, ...props }: IconButtonProps) {
  return <button type="button" title={label} {...props} aria-label={label} className={styles['icon']} />
}
