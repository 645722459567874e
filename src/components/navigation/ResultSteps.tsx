import { ChevronDown, ChevronUp } from '../../ui/icons.tsx'
import type { Item } from '../../domain/landscape/landscape.ts'
import type { Neighbours } from '../../domain/results/neighbours.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import styles from './ResultSteps.module.css'

type Props = {
  name: string
  /** Undefined while the results load, and where the item is not among them. */
  neighbours: Neighbours<Item> | undefined
  onStep: (by: -1 | 1) => void
}

/** Buttons for the previous and next result, with the current position. The keyboard shortcuts are displayed beside the arrows. */
export function ResultSteps({ name, neighbours, onStep }: Props) {
  const step = (by: -1 | 1, to: Item | undefined, label: string, key: string, Icon: typeof ChevronUp) => (
    <button
      type="button"
      className={styles['step']}
      // Not `disabled`: at the end the button must not lose the focus.
      aria-disabled={to === undefined}
      aria-label={label}
      aria-keyshortcuts={key}
      title={to ? `${label} (${key}): ${to.name}` : label}
      data-step
      onClick={() => onStep(by)}
    >
      <Icon size={18} aria-hidden />
      <kbd aria-hidden>{key}</kbd>
    </button>
  )
  const values = neighbours && {
    position: formatNumber(neighbours.position),
    total: formatNumber(neighbours.total),
  }
  return (
    <div className={styles['steps']} role="group" aria-label={t('item.steps')}>
      {step(-1, neighbours?.previous, t('item.previous'), 'k', ChevronUp)}
      {step(1, neighbours?.next, t('item.next'), 'j', ChevronDown)}
      {values && (
        <p className={styles['position']}>
          <span aria-hidden>{t('item.position', values)}</span>
          {/* Announced after each step, because the focus stays on the button. */}
          <span className="visually-hidden" aria-live="polite">
            {name}, {t('item.position', values)}
          </span>
        </p>
      )}
    </div>
  )
}
