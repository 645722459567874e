import { reasonText } from '../../components/card/hit-reason.ts'
import { ItemStanding } from '../../components/card/ItemCard.tsx'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { Highlight } from '../../ui/Highlight.tsx'
import styles from './PaletteResults.module.css'
import type { Suggestion } from './suggestion.ts'

type Props = {
  id: string
  suggestion: Suggestion
  isActive: boolean
  onPoint: () => void
  onChoose: () => void
}

/** A suggestion, chosen by a click; the focus remains in the field. */
export function PaletteOption({ id, suggestion, isActive, onPoint, onChoose }: Props) {
  const { label, detail, Icon, found } = suggestion
  return (
    // The field handles the keys: an option of a combobox is never focused.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles['option']}
      // A list that changes under a resting pointer also fires moves, without a distance.
      onPointerMove={(event) => (event.movementX !== 0 || event.movementY !== 0) && !isActive && onPoint()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
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
    </div>
  )
}
