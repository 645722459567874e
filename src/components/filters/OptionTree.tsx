import { __iconData as chevronRight } from 'lucide-react/icons/chevron-right'
import { useState } from 'react'
import { togglePlace } from '../../domain/results/selection.ts'
import { stillIcon } from '../../ui/still-icon.tsx'
import { FilterOption } from './FilterOption.tsx'
import styles from './FilterPanel.module.css'

const toggleIcon = stillIcon(chevronRight, 16)

/** A value and the finer ones inside it; their ids begin with its own and a slash. */
export type OptionBranch = {
  id: string
  label: string
  leaves: readonly { id: string; label: string }[]
  expandLabel: string
  collapseLabel: string
}

type Props = {
  branches: readonly OptionBranch[]
  chosen: readonly string[]
  /** Undefined while they are not known yet. */
  counts: Readonly<Record<string, number>> | undefined
  onChange: (chosen: string[]) => void
  /** The language of the labels, where it is not the page's. */
  lang?: string
}

/** Values in two levels, as one filter. */
export function OptionTree({ branches, ...rest }: Props) {
  return (
    <ul>
      {branches.map((branch) => (
        <Branch key={branch.id} branch={branch} {...rest} />
      ))}
    </ul>
  )
}

function Branch({ branch, chosen, counts, onChange, lang }: Omit<Props, 'branches'> & { branch: OptionBranch }) {
  const [isOpened, setOpened] = useState<boolean>()
  // Choices below are shown from the start; the person's own opening or closing comes before that.
  const isOpen = isOpened ?? branch.leaves.some((leaf) => chosen.includes(leaf.id))
  const option = ({ id, label }: { id: string; label: string }) => (
    <FilterOption
      label={label}
      lang={lang}
      count={counts && (counts[id] ?? 0)}
      checked={chosen.includes(id)}
      onToggle={() => onChange(togglePlace(chosen, id))}
    />
  )
  return (
    <li>
      <div className={styles['branch']}>
        {option(branch)}
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={isOpen}
          aria-label={isOpen ? branch.collapseLabel : branch.expandLabel}
          onClick={() => setOpened(!isOpen)}
        >
          {toggleIcon}
        </button>
      </div>
      {isOpen && (
        <ul className={styles['leaves']}>
          {branch.leaves.map((leaf) => (
            <li key={leaf.id}>{option(leaf)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
