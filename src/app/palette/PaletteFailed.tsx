import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'

/** Stands in the palette when its code cannot be loaded: offline, or replaced by a newer version of the application. */
export function PaletteFailed() {
  return (
    <Message
      role="alert"
      title={t('palette.failed')}
      actions={<Button onClick={() => globalThis.location.reload()}>{t('app.reload')}</Button>}
    />
  )
}
