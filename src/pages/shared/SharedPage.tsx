import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { unpackLink, type LinkFault } from '../../stores/exchange/share-link.ts'
import type { PackedList } from '../../stores/exchange/share-pack.ts'
import { Message } from '../../ui/Message.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { useTitle } from '../use-title.ts'
import { SharedList } from './SharedList.tsx'

type OpenedList = { fragment: string } & ({ list: PackedList } | { fault: LinkFault })

/** Displays a list from a link, without changing the user's lists. */
export function SharedPage() {
  useTitle(t('shared.title'))
  const fragment = useLocation({ select: (location) => location.hash })
  const [opened, setOpened] = useState<OpenedList>()
  useEffect(() => {
    let isCurrent = true
    const open = async () => {
      const result = await unpackLink(fragment)
      if (isCurrent) setOpened({ fragment, ...result })
    }
    void open()
    return () => {
      isCurrent = false
    }
  }, [fragment])
  if (opened?.fragment !== fragment) return <Message level={1} title={t('shared.opening')} />
  if ('fault' in opened) {
    return (
      <Message level={1} role="alert" title={t('shared.fault.title')}>
        {t(`shared.fault.${opened.fault}`)}
      </Message>
    )
  }
  return (
    <LandscapeGate needsAllItems>
      {({ landscape }) => <SharedList list={opened.list} landscape={landscape} />}
    </LandscapeGate>
  )
}
