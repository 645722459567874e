import type { CompareNote } from '../../domain/compare/compare-notes.ts'
import type { ComparedRow } from '../../domain/compare/compare.ts'
import { markdownComparison, type CompareWords } from '../../domain/compare/compare-markdown.ts'
import { decisionRecord } from '../../domain/compare/decision-record.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { dayOf } from '../../lib/dates.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { DownloadButton } from '../../ui/DownloadButton.tsx'
import { recordWords } from './compare-words.ts'
import styles from './ComparePage.module.css'

type Props = {
  items: readonly Item[]
  all: readonly ComparedRow[]
  /** The visible rows. */
  rows: readonly ComparedRow[]
  notes: readonly CompareNote[]
  words: CompareWords
}

/** Exports the comparison: the visible table, or a decision record with every fact. */
export function CompareExports({ items, all, rows, notes, words }: Props) {
  const toDocument = (facts: readonly ComparedRow[]) => ({
    items,
    rows: facts,
    notes: notes.map(({ text }) => text),
    address: globalThis.location.href,
  })
  const table = () => markdownComparison(toDocument(rows), words)
  // A decision record leaves out long prose quoted from the file.
  const facts = all.filter(({ group }) => group !== 'words')
  const adr = () => decisionRecord(toDocument(facts), words, recordWords(), dayOf(Date.now()))
  const slug = items.map(({ id }) => id).join('-')
  return (
    <div className={styles['exports']}>
      <div className={styles['export']} role="group" aria-label={t('compare.asTable')}>
        <CopyButton hasText text={table} label={t('compare.copyTable')} doneLabel={t('compare.copied')} />
        <DownloadButton
          text={table}
          fileName={`${t('compare.tableFile')}-${slug}.md`}
          type="text/markdown"
          label={t('compare.downloadTable')}
        />
      </div>
      <div className={styles['export']} role="group" aria-label={t('compare.asAdr')}>
        <CopyButton hasText text={adr} label={t('compare.copyAdr')} doneLabel={t('compare.copied')} />
        <DownloadButton text={adr} fileName={`adr-${slug}.md`} type="text/markdown" label={t('compare.downloadAdr')} />
      </div>
    </div>
  )
}
