import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Message } from '../../ui/Message.tsx'
import type { PartLoader } from './part-loader.ts'

/** Renders the message for a part, a line, or by default a whole page, with optional further buttons. */
type MessageFor = (place?: 'part' | 'line', more?: ReactNode) => ReactNode

/** Renders the message in the frame of a missing part, given the props of the part. */
export type MessageFrame<P> = (message: MessageFor, props: P) => ReactNode

type Props<P> = {
  loader: PartLoader<unknown>
  frame: MessageFrame<P> | undefined
  props: P
  /** Called when the part has loaded. */
  onLoaded: () => void
}

/** Replaces a part that could not be loaded, and waits for its retries. */
export function MissingPart<P>({ loader, frame, props, onLoaded }: Props<P>) {
  const last = useRef(onLoaded)
  useEffect(() => void (last.current = onLoaded), [onLoaded])
  useEffect(() => loader.wait(() => last.current()), [loader])
  const message: MessageFor = (place, more) => (
    <Message
      role="alert"
      level={place ? 2 : 1}
      isLine={place === 'line'}
      title={t(place ? 'app.missing.part' : 'app.missing.title')}
      actions={
        <>
          <Button primary onClick={loader.retryNow}>
            {t('live.retry')}
          </Button>
          {place !== 'line' && <Button onClick={() => globalThis.location.reload()}>{t('app.reload')}</Button>}
          {more}
        </>
      }
    >
      {place !== 'line' && <p>{t('app.missing.text')}</p>}
    </Message>
  )
  return frame ? frame(message, props) : message()
}

/** The message for a section of a page. */
export const partMessage: MessageFrame<object> = (message) => message('part')

/** The message for a line or a small box. */
export const lineMessage: MessageFrame<object> = (message) => message('line')

/** No message: the page is complete without the part. */
export const withoutMessage: MessageFrame<object> = () => null

/** The message for a dialog. */
export const dialogMessage: MessageFrame<{ onClose: () => void }> = (message, { onClose }) => (
  <Dialog label={t('app.missing.part')} onClose={onClose}>
    {(close) => message('part', <Button onClick={close}>{t('palette.close')}</Button>)}
  </Dialog>
)
