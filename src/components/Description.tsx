import { useLayoutEffect, useRef, useState } from 'react'
import type { Item } from '../domain/landscape.ts'
import { t } from '../i18n/i18n.ts'
import styles from './ItemDetails.module.css'
import { Section } from './Section.tsx'

/** The file's own description, cut to three lines until one asks for more: it fills a box that was kept free for it. */
export function Description({ item, isPending }: { item: Item; isPending: boolean }) {
  return (
    <Section title={t('item.description')}>
      <div className={styles['description']}>
        {item.description ? (
          <Clamped key={item.id} text={item.description} />
        ) : (
          <p className={styles['source']}>{t(isPending ? 'item.descriptionPending' : 'item.noDescription')}</p>
        )}
      </div>
    </Section>
  )
}

function Clamped({ text }: { text: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isLong, setLong] = useState(false)
  useLayoutEffect(() => {
    const element = paragraph.current
    if (element && !isOpen) setLong(element.scrollHeight > element.clientHeight + 1)
  }, [text, isOpen])
  return (
    <>
      <p ref={paragraph} lang="en" className={isOpen ? styles['prose'] : `${styles['prose']} ${styles['clamped']}`}>
        {text}
      </p>
      <p className={styles['source']}>
        {t('item.descriptionSource')}
        {(isLong || isOpen) && ' · '}
        {(isLong || isOpen) && (
          <button type="button" className={styles['more']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'item.less' : 'item.more')}
          </button>
        )}
      </p>
    </>
  )
}
