import type { ComponentProps } from 'react'
import { reasonText } from '../../components/card/hit-reason.ts'
import { ItemStanding } from '../../components/card/ItemCard.tsx'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { ComboboxOption } from '../../ui/ComboboxOption.tsx'
import { Highlight } from '../../ui/Highlight.tsx'
import styles from './PaletteResults.module.css'
import type { Suggestion } from './suggestion.ts'

type Props = { suggestion: Suggestion } & Omit<ComponentProps<typeof ComboboxOption>, 'className' | 'children'>

/** A suggestion in the list of the palette. */
export function PaletteOption({ suggestion, ...props }: Props) {
  const { label, detail, Icon, found } = suggestion
  return (
    <ComboboxOption {...props} className={styles['option']}>
      {found ? (
        <>
          <span className={styles['logo']}>
            <LogoTile name={label} logo={found.item.logo} />
          </span>
          <span dir="auto" className={styles['label']}>
            <Highlight text={label} ranges={found.hit.nameRanges} />
          </span>
          <span className={styles['detail']}>{reasonText(found.hit)}</span>
          <span className={styles['standing']}>
            <ItemStanding item={found.item} />
          </span>
        </>
      ) : (
        <>
          <span className={styles['icon']}>
            <Icon size={18} aria-hidden />
          </span>
          <span className={styles['label']}>{label}</span>
          <span className={styles['detail']}>{detail}</span>
        </>
      )}
    </ComboboxOption>
  )
}
