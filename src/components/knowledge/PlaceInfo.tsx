import { memo, useLayoutEffect, useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { placeLang, placeName } from '../../i18n/place-names.ts'
import { guideLink } from '../../routing/links.ts'
import { Info } from '../../ui/icons.tsx'
import { useAnchoredPopover } from '../../ui/use-anchored-popover.ts'
import { Anchor } from '../navigation/Anchor.tsx'
import styles from './PlaceInfo.module.css'
import { useKnowledge } from './use-knowledge.ts'

/** A category or subcategory, named as in the landscape file. */
export type NamedPlace = { id: string; name: string }

/** A button beside a heading that opens our text about its category or subcategory, which is loaded when first opened. */
export const PlaceInfo = memo(function PlaceInfo({ id, name }: NamedPlace) {
  const { isOpen, position, anchorProps, popoverProps, titleClass } = useAnchoredPopover<
    HTMLButtonElement,
    HTMLDivElement
  >()
  const [wasOpened, setOpened] = useState(false)
  if (isOpen && !wasOpened) setOpened(true)
  const guide = useKnowledge('guide', wasOpened)
  // The box is as high as its text, which may come after it was opened.
  useLayoutEffect(() => {
    if (isOpen) position()
    // oxlint-disable-next-line react/exhaustive-deps -- `position` reads elements only
  }, [isOpen, guide])
  const place = placeName(id, name)
  return (
    <>
      <button type="button" className={styles['info']} aria-label={t('guide.about', { place })} {...anchorProps}>
        <Info size={16} aria-hidden />
      </button>
      <div {...popoverProps} className={`${popoverProps.className} ${styles['text']}`} role="note" aria-label={place}>
        {wasOpened && (
          <>
            <span className={titleClass} lang={placeLang(id)}>
              {place}
            </span>
            <p className={guide ? undefined : styles['pending']} aria-busy={!guide}>
              {guide && (guide[id] ?? t('guide.noText'))}
            </p>
            <Anchor className={styles['more']} link={guideLink(id)}>
              {t('guide.open')}
            </Anchor>
          </>
        )}
      </div>
    </>
  )
})
