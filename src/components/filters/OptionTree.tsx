import { useState } from 'react'
import { togglePlace } from '../../domain/results/selection.ts'
import { disclosureProps } from '../../ui/Button.tsx'
import { ChevronRight } from '../../ui/icons.tsx'
import { FilterOption } from './FilterOption.tsx'
import styles from './FilterPanel.module.css'

const toggleIcon = <ChevronRight size={16} aria-hidden />

/** A value with its subordinate values; their ids begin with its id and a slash. */
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
  /** Undefined while counts are pending. */
  counts: Readonly<Record<string, number>> | undefined
  onChange: (chosen: string[]) => void
  /** The language of the labels, where it differs from the page's. */
  lang?: string
}

/** A filter with two levels of values. */
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
  const [isToggledOpen, setToggledOpen] = useState<boolean>()
  // A branch with chosen leaves starts open, until the user opens or closes it.
  const isOpen = isToggledOpen ?? branch.leaves.some((leaf) => chosen.includes(leaf.id))
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
          aria-label={isOpen ? branch.collapseLabel : branch.expandLabel}
          {...disclosureProps(isOpen, setToggledOpen)}
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
