import type { ReactNode } from 'react'
import { useLandscape, type CurrentLandscape } from '../components/landscape/landscape-state.ts'
import { t } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'

type Props = {
  /** Whether the page needs more than the projects that come first. */
  needsWhole?: boolean
  children: (current: CurrentLandscape) => ReactNode
}

/** Shows a page once its landscape is there; its shape until then, and the cause when it cannot be had. */
export function LandscapeGate({ needsWhole = false, children }: Props) {
  const { current, error, retry } = useLandscape()
  if (current && !(needsWhole && current.preview)) return children(current)
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
