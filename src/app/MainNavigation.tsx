import { Ellipsis } from '../ui/icons.tsx'
import { useLocation } from '@tanstack/react-router'
import { useId, useRef, type ReactNode } from 'react'
import { Anchor } from '../components/navigation/Anchor.tsx'
import { t } from '../i18n/i18n.ts'
import { LazyNewsBadge, NEWS_TEXT_ID } from './changes/LazyNewsBadge.tsx'
import styles from './Layout.module.css'
import { MAIN_PAGES } from './main-pages.ts'

/** Pages that are always visible; on narrow screens, the others are behind a button. */
const FIRST = 4

/** The links to all pages. */
export function MainNavigation() {
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/(.)\/$/, '$1') })
  const linkTo = ({ name, Icon, link }: (typeof MAIN_PAGES)[number]) => (
    <Anchor
      key={name}
      link={link}
      aria-current={path === link.to ? 'page' : undefined}
      aria-describedby={name === 'changes' ? NEWS_TEXT_ID : undefined}
    >
      <Icon size={20} aria-hidden />
      {t(`nav.${name}`)}
      {name === 'changes' && <LazyNewsBadge />}
    </Anchor>
  )
  const others = MAIN_PAGES.slice(FIRST)
  const isCurrentInMore = others.some(({ link }) => link.to === path)
  return (
    <nav className={styles['nav']} aria-label={t('nav.main')}>
      {MAIN_PAGES.slice(0, FIRST).map(linkTo)}
      <More isCurrent={isCurrentInMore}>{others.map(linkTo)}</More>
    </nav>
  )
}

/** Links behind a button; on wide screens, the style sheet displays them beside the others instead of the button. */
function More({ isCurrent, children }: { isCurrent: boolean; children: ReactNode }) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  return (
    <>
      <button type="button" className={styles['narrow']} popoverTarget={id} data-current={isCurrent || undefined}>
        <Ellipsis size={20} aria-hidden />
        {t('nav.more')}
      </button>
      {/* Following a link closes the popover; its links are accessible by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div ref={box} id={id} popover="auto" className={styles['more']} onClick={() => box.current?.hidePopover()}>
        {children}
      </div>
    </>
  )
}
