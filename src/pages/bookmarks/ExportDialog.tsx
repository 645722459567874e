import { Download } from '../../ui/icons.tsx'
import { useMemo, useState } from 'react'
import { downloadText } from '../../ui/download.ts'
import { fileNameFor } from '../../components/lists/download-kept.ts'
import { leavingLists } from './leaving.ts'
import { useKnowledge, useKnowledgeSettled } from '../../components/knowledge/use-knowledge.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t, language } from '../../i18n/i18n.ts'
import { DEFAULT_LIST, type BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'
import { useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { listsOf } from '../../stores/bookmarks/selectors.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { TitledDialog } from '../../ui/TitledDialog.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './Exchange.module.css'
import { listName } from '../../components/lists/list-name.ts'
import type { ExportedList } from '../../stores/exchange/exchange-model.ts'
import { writeCsvFile } from '../../stores/exchange/csv-file.ts'
import { writeJsonFile } from '../../stores/exchange/json-file.ts'
import { writeMarkdownFile } from '../../stores/exchange/markdown-file.ts'

/** A form that lists can be written in. */
type Format = { ending: string; type: string; write: (lists: readonly ExportedList[], landscape: string) => string }

/** Every form, in the order offered. A new one is a row here, its reader in `read-file.ts`, and its texts. */
const TABLE = {
  json: {
    ending: 'json',
    type: 'application/json',
    write: (lists, landscape) => writeJsonFile(lists, landscape, Date.now()),
  },
  markdown: {
    ending: 'md',
    type: 'text/markdown',
    write: (lists) => writeMarkdownFile(lists, listName({ id: DEFAULT_LIST, name: '' })),
  },
  csv: { ending: 'csv', type: 'text/csv', write: (lists) => writeCsvFile(lists, language()) },
} satisfies Record<string, Format>

type FormatName = keyof typeof TABLE
const FORMATS: Record<FormatName, Format> = TABLE
export const FORMAT_NAMES = Object.keys(TABLE) as FormatName[]

type Props = { list: BookmarkList; landscape: Landscape; onClose: () => void }

/** Writes lists to a file, or to the clipboard. */
export function ExportDialog({ list, landscape, onClose }: Props) {
  const kept = useBookmarks((store) => store.state)
  const landscapeKey = useBookmarks((state) => state.landscape)
  const [scope, setScope] = useState<'this' | 'all'>('this')
  const [name, setName] = useState<FormatName>('json')
  const lists = listsOf(kept)
  const format = FORMATS[name]
  const sentences = useKnowledge('sentences')
  const isSettled = useKnowledgeSettled(['sentences'])
  const text = useMemo(
    () =>
      format.write(leavingLists(kept, scope === 'all' ? listsOf(kept) : [list], landscape, sentences), landscapeKey),
    [format, kept, scope, list, landscape, landscapeKey, sentences],
  )
  return (
    <TitledDialog title={t('exchange.export.title')} closeLabel={t('lists.close')} onClose={onClose}>
      {lists.length > 1 && (
        <div>
          <Segmented
            label={t('exchange.what')}
            value={scope}
            onChange={setScope}
            options={[
              { value: 'this', label: t('exchange.thisList') },
              { value: 'all', label: t('exchange.allLists') },
            ]}
          />
        </div>
      )}
      <div className={styles['choice']}>
        <Segmented
          label={t('exchange.format')}
          value={name}
          onChange={setName}
          options={FORMAT_NAMES.map((value) => ({ value, label: t(`exchange.format.${value}`) }))}
        />
        <p className={styles['hint']}>{t(`exchange.format.${name}.hint`)}</p>
        {isSettled && !sentences && <p role="status">{t('exchange.noSentences')}</p>}
      </div>
      <p className={styles['foot']}>
        <CopyButton text={text} label={t('exchange.copy')} doneLabel={t('exchange.copied')} />
        <Button
          primary
          disabled={!isSettled}
          onClick={() => downloadText(fileNameFor(format.ending), text, format.type)}
        >
          <Download size={16} aria-hidden /> {t('exchange.save')}
        </Button>
      </p>
    </TitledDialog>
  )
}
