import { ListPlus } from '../../ui/icons.tsx'
import { Suspense, useState } from 'react'
import { identityKeys } from '../../domain/landscape/identity.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { IconButton } from '../../ui/Button.tsx'
import { lazyPart } from '../loading/lazy-part.tsx'
import { dialogMessage } from '../loading/MissingPart.tsx'

const ListPicker = lazyPart(async () => (await import('./ListPicker.tsx')).ListPicker, dialogMessage)

/** Opens a dialog to choose the lists that contain an item. */
export function ListsButton({ item }: { item: Item }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton
        label={t('item.lists', { name: item.name })}
        aria-haspopup="dialog"
        onPointerEnter={() => void ListPicker.preload()}
        onClick={() => setOpen(true)}
      >
        <ListPlus size={18} aria-hidden />
      </IconButton>
      {isOpen && (
        <Suspense fallback={null}>
          <ListPicker
            item={{ id: item.id, name: item.name, keys: identityKeys(item) }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
