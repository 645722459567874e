import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Message } from '../../ui/Message.tsx'
import type { PartLoader } from './part-loader.ts'

/** A message for a place on the page (a page's own without one), with further buttons. */
type MessageFor = (place?: 'part' | 'line', more?: ReactNode) => ReactNode

/** What the message stands in instead of a part, given how the part was to be rendered. */
export type Framed<P> = (message: MessageFor, props: P) => ReactNode

type Props<P> = {
  loader: PartLoader<unknown>
  frame: Framed<P> | undefined
  props: P
  /** The part has come. */
  onThere: () => void
}

/** Stands in the place of a part that could not be loaded, which is asked for again meanwhile. */
export function MissingPart<P>({ loader, frame, props, onThere }: Props<P>) {
  const last = useRef(onThere)
  useEffect(() => void (last.current = onThere), [onThere])
  useEffect(() => loader.wait(() => last.current()), [loader])
  const message: MessageFor = (place, more) => (
    <Message
      role="alert"
      level={place ? 2 : 1}
      isLine={place === 'line'}
      title={t(place ? 'app.missing.part' : 'app.missing.title')}
      actions={
        <>
          <Button primary onClick={loader.again}>
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

/** The message of a part that is as large as a part of a page. */
export const inPlace: Framed<object> = (message) => message('part')

/** The message of a part that is a line or a small box. */
export const inLine: Framed<object> = (message) => message('line')

/** Nothing is said: the page is whole without the part. */
export const unsaid: Framed<object> = () => null

/** The message of a dialog. */
export const inDialog: Framed<{ onClose: () => void }> = (message, { onClose }) => (
  <Dialog label={t('app.missing.part')} onClose={onClose}>
    {(close) => message('part', <Button onClick={close}>{t('palette.close')}</Button>)}
  </Dialog>
)
