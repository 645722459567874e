import { downloadAside } from '../../components/lists/download-kept.ts'
import { t } from '../../i18n/i18n.ts'
import { changeKept } from '../../stores/bookmarks/bookmarks.ts'
import { withoutAside } from '../../stores/bookmarks/list-edits.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './BookmarksPage.module.css'

/** What could not be read of the storage, to take away or to discard. */
export function AsidePanel() {
  return (
    <section className={styles['aside']} aria-label={t('bookmarks.aside.title')}>
      <p>{t('lists.aside')}</p>
      <Button onClick={downloadAside}>{t('lists.download')}</Button>
      <Button onClick={() => changeKept(withoutAside, { kind: 'asideDiscarded', name: '' })}>
        {t('bookmarks.aside.discard')}
      </Button>
    </section>
  )
}
