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
import { FileDrop } from '../../ui/FileDrop.tsx'
import { TitledDialog } from '../../ui/TitledDialog.tsx'
import styles from './Exchange.module.css'
import { ImportPreview } from './ImportPreview.tsx'

/** The formats of `readBookmarkFile`, for the browser's file picker. */
const ACCEPTED_TYPES =
  '.json,.md,.markdown,.csv,.tsv,.txt,.html,.htm,.url,.webloc,application/json,text/markdown,text/csv,text/plain,text/html'

type ChosenFile = { name: string; file: ParsedFile; ids: readonly string[]; readAt: number }

/** Imports a file of bookmarks after a preview. */
export function ImportDialog({ landscape, onClose }: { landscape: Landscape; onClose: () => void }) {
  const stored = useBookmarks((store) => store.state)
  const landscapeKey = useBookmarks((state) => state.landscape)
  const [chosen, setChosen] = useState<ChosenFile>()
  const resolve = useMemo(() => createResolver(landscape), [landscape])
  const itemOf = useMemo(() => itemOfAddress(landscape), [landscape])
  const preview = useMemo(
    () =>
      chosen &&
      importLists(stored, chosen.file.lists, resolve, (index) => chosen.ids[index] ?? newListId(), chosen.readAt),
    [chosen, stored, resolve],
  )
  const applyImport = () => {
    if (!chosen) return
    const { lists } = chosen.file
    changeBookmarks(
      (state, now) => importLists(state, lists, resolve, (index) => chosen.ids[index] ?? newListId(), now).state,
      {
        kind: 'imported',
        name: chosen.name,
      },
    )
    onClose()
  }
  const hasChanges = preview?.report.lists.some((list) => list.isNew || list.added + list.notes > 0) === true
  return (
    <TitledDialog title={t('exchange.import.title')} closeLabel={t('lists.close')} onClose={onClose}>
      <FileDrop
        label={t('exchange.choose')}
        hint={t('exchange.drop')}
        accept={ACCEPTED_TYPES}
        onFile={(file) => void readFile(file, itemOf).then(setChosen)}
      />
      <label className={styles['choice']}>
        <span>{t('exchange.paste')}</span>
        <textarea
          className={styles['paste']}
          rows={2}
          spellCheck={false}
          onChange={({ target: { value } }) =>
            setChosen(
              value.trim() === '' ? undefined : toChosenFile(t('exchange.pasted'), readBookmarkFile('', value, itemOf)),
            )
          }
        />
      </label>
      {chosen && preview && (
        <ImportPreview
          name={chosen.name}
          report={preview.report}
          problems={[...chosen.file.problems, ...preview.report.problems]}
          otherLandscape={chosen.file.landscape === landscapeKey ? undefined : chosen.file.landscape}
        />
      )}
      <p className={styles['foot']}>
        <Button onClick={onClose}>{t('exchange.cancel')}</Button>
        <Button primary disabled={!hasChanges} onClick={applyImport}>
          {t('exchange.apply')}
        </Button>
      </p>
    </TitledDialog>
  )
}

async function readFile(file: File, itemOf: ItemOfAddress): Promise<ChosenFile> {
  const { name } = file
  // Larger files are not even opened: a character takes at most three bytes in UTF-8, and a browser's HTML export may
  // contain icons, which the limit on text does not count.
  const maxBytes = /\.html?$/i.test(name) ? FILE_BYTES : 3 * BOOKMARK_FILE
  try {
    if (file.size > maxBytes) return toChosenFile(name, toUnreadFile('too-large'))
    return toChosenFile(name, readBookmarkFile(name, decodeFile(new Uint8Array(await file.arrayBuffer())), itemOf))
  } catch {
    return toChosenFile(name, toUnreadFile('unreadable'))
  }
}

function toChosenFile(name: string, file: ParsedFile): ChosenFile {
  return { name, file, ids: file.lists.map(newListId), readAt: Date.now() }
}

function toUnreadFile(kind: 'too-large' | 'unreadable'): ParsedFile {
  return { landscape: undefined, lists: [], problems: [{ kind, where: '' }] }
}

/** Resolves an item of the file to its current id, name and keys. */
function createResolver(landscape: Landscape): (facts: ItemFacts) => ItemFacts {
  return (facts) => {
    const item = resolveItem(landscape, facts)
    return item ? { id: item.id, name: item.name, keys: identityKeys(item) } : facts
  }
}
