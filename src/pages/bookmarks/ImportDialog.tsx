import { useMemo, useState } from 'react'
import { BOOKMARK_FILE, FILE_BYTES } from '../../lib/limits.ts'
import { identityKeys } from '../../domain/landscape/identity.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { resolveItem } from '../../domain/landscape/resolve.ts'
import { t } from '../../i18n/i18n.ts'
import { changeBookmarks, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import type { ParsedFile } from '../../stores/exchange/exchange-model.ts'
import { decodeFile, readBookmarkFile } from '../../stores/exchange/read-file.ts'
import { importLists } from '../../stores/exchange/import-lists.ts'
import { itemOfAddress, type ItemOfAddress } from '../../stores/exchange/item-of-address.ts'
import { newListId } from '../../stores/bookmarks/list-edits.ts'
import type { ItemFacts } from '../../stores/bookmarks/item-edits.ts'
import { Button } from '../../ui/Button.tsx'
import { TitledDialog } from '../../ui/TitledDialog.tsx'
import styles from './Exchange.module.css'
import { FileField } from './FileField.tsx'
import { ImportPreview } from './ImportPreview.tsx'

type Chosen = { name: string; file: ParsedFile; ids: readonly string[]; readAt: number }

/** Reads a file of bookmarks, shows what it would do, and does it when asked to. */
export function ImportDialog({ landscape, onClose }: { landscape: Landscape; onClose: () => void }) {
  const kept = useBookmarks((store) => store.state)
  const landscapeKey = useBookmarks((state) => state.landscape)
  const [chosen, setChosen] = useState<Chosen>()
  const resolve = useMemo(() => resolverOf(landscape), [landscape])
  const itemOf = useMemo(() => itemOfAddress(landscape), [landscape])
  const planned = useMemo(
    () =>
      chosen &&
      importLists(kept, chosen.file.lists, resolve, (index) => chosen.ids[index] ?? newListId(), chosen.readAt),
    [chosen, kept, resolve],
  )
  const bringIn = () => {
    if (!chosen) return
    const { lists } = chosen.file
    changeBookmarks(
      (now, at) => importLists(now, lists, resolve, (index) => chosen.ids[index] ?? newListId(), at).state,
      {
        kind: 'imported',
        name: chosen.name,
      },
    )
    onClose()
  }
  const hasNews = planned?.report.lists.some((list) => list.isNew || list.added + list.notes > 0) === true
  return (
    <TitledDialog title={t('exchange.import.title')} closeLabel={t('lists.close')} onClose={onClose}>
      <FileField onFile={(file) => void readFile(file, itemOf).then(setChosen)} />
      <label className={styles['choice']}>
        <span>{t('exchange.paste')}</span>
        <textarea
          className={styles['paste']}
          rows={2}
          spellCheck={false}
          onChange={({ target: { value } }) =>
            setChosen(
              value.trim() === '' ? undefined : chosenFrom(t('exchange.pasted'), readBookmarkFile('', value, itemOf)),
            )
          }
        />
      </label>
      {chosen && planned && (
        <ImportPreview
          name={chosen.name}
          report={planned.report}
          problems={[...chosen.file.problems, ...planned.report.problems]}
          otherLandscape={chosen.file.landscape === landscapeKey ? undefined : chosen.file.landscape}
        />
      )}
      <p className={styles['foot']}>
        <Button onClick={onClose}>{t('exchange.cancel')}</Button>
        <Button primary disabled={!hasNews} onClick={bringIn}>
          {t('exchange.apply')}
        </Button>
      </p>
    </TitledDialog>
  )
}

async function readFile(file: File, itemOf: ItemOfAddress): Promise<Chosen> {
  const { name } = file
  // A character takes at most three bytes in UTF-8, and the pictures in a browser's file do not count; what is larger is
  // not even opened.
  const most = /\.html?$/i.test(name) ? FILE_BYTES : 3 * BOOKMARK_FILE
  try {
    if (file.size > most) return chosenFrom(name, failed('too-large'))
    return chosenFrom(name, readBookmarkFile(name, decodeFile(new Uint8Array(await file.arrayBuffer())), itemOf))
  } catch {
    return chosenFrom(name, failed('unreadable'))
  }
}

function chosenFrom(name: string, file: ParsedFile): Chosen {
  return { name, file, ids: file.lists.map(newListId), readAt: Date.now() }
}

function failed(kind: 'too-large' | 'unreadable'): ParsedFile {
  return { landscape: undefined, lists: [], problems: [{ kind, where: '' }] }
}

/** What an item is called today, by whatever it was known by. */
function resolverOf(landscape: Landscape): (facts: ItemFacts) => ItemFacts {
  return (facts) => {
    const item = resolveItem(landscape, facts)
    return item ? { id: item.id, name: item.name, keys: identityKeys(item) } : facts
  }
}
