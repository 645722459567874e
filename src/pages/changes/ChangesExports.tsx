import { Rss } from '../../ui/icons.tsx'
import { Download } from '../../ui/icons.tsx'
import { downloadText } from '../../ui/download.ts'
import { changesAtom } from '../../domain/changes/atom.ts'
import { changesMarkdown, type WrittenChanges, type WrittenGroup } from '../../domain/changes/written.ts'
import type { IsoDate } from '../../lib/dates.ts'
import { language, t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ChangesPage.module.css'

type Props = {
  about: string
  date: IsoDate
  /** Makes the filtered groups on demand. */
  groups: () => WrittenGroup[]
}

/** Exports the changes as a document, or as a feed. */
export function ChangesExports({ about, date, groups }: Props) {
  const toWritten = (): WrittenChanges => ({
    title: t('changes.fileTitle'),
    about,
    address: globalThis.location.href.split('#', 1)[0] ?? '',
    date,
    groups: groups(),
  })
  const name = `${t('changes.fileName')}-${date}`
  return (
    <div className={styles['exports']} role="group" aria-label={t('changes.save')}>
      <Button onClick={() => downloadText(`${name}.md`, changesMarkdown(toWritten()), 'text/markdown')}>
        <Download size={16} aria-hidden />
        {t('changes.markdown')}
      </Button>
      <Button
        onClick={() =>
          downloadText(`${name}.atom`, changesAtom(toWritten(), t('app.name'), language()), 'application/atom+xml')
        }
      >
        <Rss size={16} aria-hidden />
        {t('changes.atom')}
      </Button>
    </div>
  )
}
