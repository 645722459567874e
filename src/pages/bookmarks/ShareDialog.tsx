import { Share } from '../../ui/icons.tsx'
import { Download } from '../../ui/icons.tsx'
import { useState } from 'react'
import { downloadLists } from '../../components/lists/download-bookmarks.ts'
import { listName } from '../../components/lists/list-name.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { TitledDialog } from '../../ui/TitledDialog.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './Exchange.module.css'
import { useListLink } from './use-list-link.ts'

type Props = { list: BookmarkList; landscape: Landscape; onClose: () => void }

/** Shares a list as a link, or as a file if it is too long for a link. */
export function ShareDialog({ list, landscape, onClose }: Props) {
  const [withNotes, setWithNotes] = useState(true)
  const { outcome, hasNotes } = useListLink(list, landscape, withNotes)
  const title = t('exchange.share.title', { name: listName(list) })
  return (
    <TitledDialog title={title} closeLabel={t('lists.close')} onClose={onClose}>
      <p>{t('exchange.share.text')}</p>
      {hasNotes && (
        <label className={styles['tick']}>
          <input type="checkbox" checked={withNotes} onChange={() => setWithNotes(!withNotes)} />
          {t('exchange.share.notes')}
        </label>
      )}
      {outcome.kind === 'pending' && <p role="status">{t('exchange.share.making')}</p>}
      {outcome.kind === 'link' && <LinkField url={outcome.url} title={listName(list)} />}
      {(outcome.kind === 'tooLong' || outcome.kind === 'unsupported') && (
        <>
          <p className={styles['trouble']} role="alert">
            {t(`exchange.share.${outcome.kind}`)}
          </p>
          <p className={styles['foot']}>
            <Button primary onClick={() => downloadLists([list])}>
              <Download size={16} aria-hidden /> {t('exchange.save')}
            </Button>
          </p>
        </>
      )}
    </TitledDialog>
  )
}

function LinkField({ url, title }: { url: string; title: string }) {
  return (
    <>
      <div className={styles['link']}>
        <Field label={t('exchange.share.link')} readOnly value={url} onFocus={(event) => event.target.select()} />
        <CopyButton text={url} label={t('exchange.copy')} doneLabel={t('exchange.copied')} />
      </div>
      <p className={styles['foot']}>
        <span className={styles['hint']}>{t('exchange.share.size', { count: url.length })}</span>
        {typeof navigator.share === 'function' && (
          <Button primary onClick={() => void navigator.share({ title, url }).catch(() => {})}>
            <Share size={16} aria-hidden /> {t('exchange.share.native')}
          </Button>
        )}
      </p>
    </>
  )
}
