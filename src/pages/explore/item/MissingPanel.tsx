import type { Framed } from '../../../components/loading/MissingPart.tsx'
import { t } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from '../ExplorePage.module.css'

/** The message of the item beside the list. */
export const inPanel: Framed<{ onClose: () => void }> = (message, { onClose }) => (
  <aside className={`${styles['side']} ${styles['panel']}`}>
    {message('part', <Button onClick={onClose}>{t('palette.close')}</Button>)}
  </aside>
)
