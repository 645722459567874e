import { useState, type ReactNode } from 'react'
import { sentencesIn } from '../../domain/knowledge/sentences-in.ts'
import { togglePlace } from '../../domain/results/selection.ts'
import { disclosureProps } from '../../ui/Button.tsx'
import { ChevronRight } from '../../ui/icons.tsx'
import { useKnowledge } from '../knowledge/use-knowledge.ts'
import { FilterOption } from './FilterOption.tsx'
import styles from './FilterPanel.module.css'

const toggleIcon = <ChevronRight size={16} aria-hidden />

/** A value; `lang` is the language of its label, where it differs from the page's. */
type Option = { id: string; label: string; lang?: string | undefined }

/** A value with its subordinate values; their ids begin with its id and a slash. */
export type OptionBranch = Option & {
  leaves: readonly Option[]
  expandLabel: string
  collapseLabel: string
}

type Props = {
  branches: readonly OptionBranch[]
  chosen: readonly string[]
  /** Undefined while counts are pending. */
  counts: Readonly<Record<string, number>> | undefined
  onChange: (chosen: string[]) => void
  /** Whether the values are places of the CNCF's landscape, about which we have texts. */
  hasNotes?: boolean
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

function Branch({
  branch,
  chosen,
  counts,
  onChange,
  hasNotes = false,
}: Omit<Props, 'branches'> & { branch: OptionBranch }) {
  const [isToggledOpen, setToggledOpen] = useState<boolean>()
  // A branch with chosen leaves starts open, until the user opens or closes it.
  const isOpen = isToggledOpen ?? branch.leaves.some((leaf) => chosen.includes(leaf.id))
  const option = ({ id, label, lang }: Option, note?: string) => (
    <FilterOption
      label={label}
      lang={lang}
      note={note}
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
      {isOpen && <Leaves branch={branch} option={option} hasNotes={hasNotes} />}
    </li>
  )
}

type LeavesProps = {
  branch: OptionBranch
  option: (option: Option, note?: string) => ReactNode
  hasNotes: boolean
}

/** The values below a branch, with the first sentence about each; they are loaded with them. */
function Leaves({ branch, option, hasNotes }: LeavesProps) {
  const guide = useKnowledge('guide', hasNotes)
  const note = ({ id }: Option) => guide?.[id] && sentencesIn(guide[id])[0]
  return (
    <ul className={styles['leaves']}>
      {note(branch) && <li className={styles['note']}>{note(branch)}</li>}
      {branch.leaves.map((leaf) => (
        <li key={leaf.id}>{option(leaf, note(leaf))}</li>
      ))}
    </ul>
  )
}
