import { Link } from '@tanstack/react-router'
import { t } from '../i18n/i18n.ts'
import { exploreLink } from '../routing/links.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'
import { useTitle } from './use-title.ts'

/** The page for unknown addresses. */
export function NotFoundPage() {
  useTitle(t('app.notFound.title'))
  return (
    <Message
      level={1}
      title={t('app.notFound.title')}
      actions={
        <Link className={buttonClass} {...exploreLink()}>
          {t('bookmarks.explore')}
        </Link>
      }
    >
      {t('app.notFound.text')}
    </Message>
  )
}
