import type { ReactNode } from 'react'
import { useLandscape, type CurrentLandscape } from '../components/landscape/landscape-state.ts'
import { t } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'

type Props = {
  /** Whether the page needs all items, not only the projects of the preview. */
  needsAllItems?: boolean
  children: (current: CurrentLandscape) => ReactNode
}

/** Renders a page once the landscape is loaded; a skeleton until then, or the error. */
export function LandscapeGate({ needsAllItems = false, children }: Props) {
  const { current, error, retry } = useLandscape()
  if (current && !(needsAllItems && current.preview)) return children(current)
  if (!error) return <PageSkeleton />
  return (
    <Message
      role="alert"
      title={t('data.failed.title')}
      actions={
        <Button primary onClick={retry}>
          {t('live.retry')}
        </Button>
      }
    >
      <p>{t('data.failed.text', { detail: error.message })}</p>
    </Message>
  )
}
