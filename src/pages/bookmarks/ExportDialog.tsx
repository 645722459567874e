import { Download } from '../../ui/icons.tsx'
import { useMemo, useState } from 'react'
import { downloadText } from '../../ui/download.ts'
import { fileNameFor } from '../../components/lists/download-bookmarks.ts'
import { toExportedLists } from './exported-lists.ts'
import { useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { useKnowledgeSettled } from '../../components/knowledge/use-knowledge-settled.ts'
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

/** A file format for lists. */
type Format = { extension: string; type: string; write: (lists: readonly ExportedList[], landscape: string) => string }

/** Every format, in the order offered. A new one needs a row here, a reader in `read-file.ts`, and texts. */
const TABLE = {
  json: {
    extension: 'json',
    type: 'application/json',
    write: (lists, landscape) => writeJsonFile(lists, landscape, Date.now()),
  },
  markdown: {
    extension: 'md',
    type: 'text/markdown',
    write: (lists) => writeMarkdownFile(lists, listName({ id: DEFAULT_LIST, name: '' })),
  },
  csv: { extension: 'csv', type: 'text/csv', write: (lists) => writeCsvFile(lists, language()) },
} satisfies Record<string, Format>

type FormatName = keyof typeof TABLE
const FORMATS: Record<FormatName, Format> = TABLE
export const FORMAT_NAMES = Object.keys(TABLE) as FormatName[]

type Props = { list: BookmarkList; landscape: Landscape; onClose: () => void }

/** Exports lists to a file or the clipboard. */
export function ExportDialog({ list, landscape, onClose }: Props) {
  const stored = useBookmarks((store) => store.state)
  const landscapeKey = useBookmarks((state) => state.landscape)
  const [scope, setScope] = useState<'this' | 'all'>('this')
  const [name, setName] = useState<FormatName>('json')
  const lists = listsOf(stored)
  const format = FORMATS[name]
  const sentences = useKnowledge('sentences')
  const isSettled = useKnowledgeSettled(['sentences'])
  const text = useMemo(
    () =>
      format.write(
        toExportedLists(stored, scope === 'all' ? listsOf(stored) : [list], landscape, sentences),
        landscapeKey,
      ),
    [format, stored, scope, list, landscape, landscapeKey, sentences],
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
          onClick={() => downloadText(fileNameFor(format.extension), text, format.type)}
        >
          <Download size={16} aria-hidden /> {t('exchange.save')}
        </Button>
      </p>
    </TitledDialog>
  )
}
