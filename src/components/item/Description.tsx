import { useLayoutEffect, useRef, useState } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { disclosureProps } from '../../ui/Button.tsx'
import styles from './Description.module.css'
import { useLandscape } from '../landscape/landscape-state.ts'
import { Section } from './Section.tsx'
import { sentenceOf, useKnowledge } from '../knowledge/use-knowledge.ts'

/** The file's description below our sentence; not rendered without a description, or where it replaces our sentence. */
export function Description({ item }: { item: Item }) {
  const sentence = sentenceOf(useKnowledge('sentences'), item)
  const wasExpected = useWasExpected(item)
  const wasPending = useWasPending(item)
  // Reserved from the beginning or not displayed at all, whatever the live file brings, so that nothing below shifts.
  if (!sentence || !(wasPending ? wasExpected : item.description !== undefined)) return null
  return (
    <Section title={t('item.description')}>
      <DescriptionText item={item} />
    </Section>
  )
}

/** The file's description, clamped to a few lines until it is expanded. It fills a box that is reserved for it. */
export function DescriptionText({ item }: { item: Item }) {
  const { isLivePending } = useLandscape()
  const wasPending = useWasPending(item)
  return (
    <div className={wasPending ? styles['kept'] : styles['box']}>
      {item.description ? (
        <ClampedText key={item.id} text={item.description} />
      ) : (
        <p className={styles['source']}>{t(isLivePending ? 'item.descriptionPending' : 'item.noDescription')}</p>
      )}
    </div>
  )
}

/** Whether descriptions were still loading when the item was opened. */
function useWasPending({ id }: Item): boolean {
  const { isLivePending } = useLandscape()
  const [opened, setOpened] = useState({ id, wasPending: isLivePending })
  if (opened.id !== id) setOpened({ id, wasPending: isLivePending })
  return opened.wasPending
}

/** Whether a description could be expected when the item was opened: the extract tells which items have none. */
function useWasExpected({ id, isDescribed, description }: Item): boolean {
  const isExpected = description !== undefined || isDescribed !== false
  const [opened, setOpened] = useState({ id, isExpected })
  if (opened.id !== id) setOpened({ id, isExpected })
  return opened.isExpected
}

function ClampedText({ text }: { text: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isLong, setLong] = useState(false)
  useLayoutEffect(() => {
    const element = paragraph.current
    if (element && !isOpen) setLong(element.scrollHeight > element.clientHeight + 1)
  }, [text, isOpen])
  return (
    <>
      <p
        ref={paragraph}
        dir="auto"
        lang="en"
        className={isOpen ? styles['prose'] : `${styles['prose']} ${styles['clamped']}`}
      >
        {text}
      </p>
      <p className={styles['source']}>
        {t('item.descriptionSource')}
        {(isLong || isOpen) && ' · '}
        {(isLong || isOpen) && (
          <button type="button" className={styles['more']} {...disclosureProps(isOpen, setOpen)}>
            {t(isOpen ? 'item.less' : 'item.more')}
          </button>
        )}
      </p>
    </>
  )
}
