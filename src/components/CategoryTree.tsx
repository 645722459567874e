import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Category } from '../domain/landscape.ts'
import { t } from '../i18n/i18n.ts'
import { toggledPlace } from '../domain/places.ts'
import { FilterOption } from './FilterOption.tsx'
import styles from './FilterPanel.module.css'

type Props = {
  categories: readonly Category[]
  chosen: readonly string[]
  counts: Readonly<Record<string, number>>
  onChange: (chosen: string[]) => void
}

/** The landscape's categories with their subcategories, as one filter. Empty categories are left out. */
export function CategoryTree({ categories, chosen, counts, onChange }: Props) {
  return (
    <ul>
      {categories
        .filter((category) => (counts[category.id] ?? 0) > 0 || isChosen(category, chosen))
        .map((category) => (
          <Branch key={category.id} category={category} chosen={chosen} counts={counts} onChange={onChange} />
        ))}
    </ul>
  )
}

function Branch({ category, chosen, counts, onChange }: Omit<Props, 'categories'> & { category: Category }) {
  const [isOpened, setOpened] = useState<boolean>()
  // Choices below are shown from the start; the person's own opening or closing comes before that.
  const isOpen = isOpened ?? category.subcategories.some((sub) => chosen.includes(sub.id))
  const option = (id: string, name: string) => (
    <FilterOption
      label={name}
      count={counts[id] ?? 0}
      checked={chosen.includes(id)}
      onToggle={() => onChange(toggledPlace(chosen, id))}
    />
  )
  return (
    <li>
      <div className={styles['branch']}>
        {option(category.id, category.name)}
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'filters.collapse' : 'filters.expand', { category: category.name })}
          onClick={() => setOpened(!isOpen)}
        >
          <ChevronRight size={16} aria-hidden />
        </button>
      </div>
      {isOpen && (
        <ul className={styles['leaves']}>
          {category.subcategories
            .filter((sub) => (counts[sub.id] ?? 0) > 0 || chosen.includes(sub.id))
            .map((sub) => (
              <li key={sub.id}>{option(sub.id, sub.name)}</li>
            ))}
        </ul>
      )}
    </li>
  )
}

function isChosen(category: Category, chosen: readonly string[]): boolean {
  return chosen.includes(category.id) || category.subcategories.some((sub) => chosen.includes(sub.id))
}
