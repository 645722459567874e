import { ShieldCheck } from '../../ui/icons.tsx'
import { useEffect, useRef } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { t } from '../../i18n/i18n.ts'
import { stopStack, useStackFiles } from '../../stores/stack-files.ts'
import { Button } from '../../ui/Button.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { Page } from '../Page.tsx'
import { useTitle } from '../use-title.ts'
import { DropArea } from './DropArea.tsx'
import { StackInput } from './StackInput.tsx'
import styles from './StackPage.module.css'
import { StackResult } from './StackResult.tsx'
import { useStackCheck, stopCheck, type StackCheck } from './use-stack-check.ts'
import type { StackProgress } from '../../stack/check.ts'

/** Finds the landscape items that the user's files use. */
export function StackPage() {
  useTitle(t('stack.title'))
  return <LandscapeGate needsAllItems>{(current) => <Stack current={current} />}</LandscapeGate>
}

function Stack({ current }: { current: CurrentLandscape }) {
  const check = useStackCheck(current)
  return (
    <DropArea>
      <Page
        title={t('stack.title')}
        width="wide"
        className={styles['page']}
        lead={
          <>
            <p>{t('stack.lead')}</p>
            <p className={styles['private']}>
              <ShieldCheck size={18} aria-hidden />
              {t('stack.private')}
            </p>
          </>
        }
      >
        <StackInput isFirst={check.status === 'nothing'} />
        <CheckOutcome check={check} current={current} />
      </Page>
    </DropArea>
  )
}

function CheckOutcome({ check, current }: { check: StackCheck; current: CurrentLandscape }) {
  const count = useStackFiles(({ files }) => files.length)
  switch (check.status) {
    case 'nothing':
      return null
    case 'running':
      return <StackProgressBar progress={check.progress} files={count} />
    case 'stopped':
      return (
        <p role="status" className={styles['note']}>
          {t('stack.stopped')} <Button onClick={() => stopStack(false)}>{t('stack.again')}</Button>
        </p>
      )
    case 'failed':
      return (
        <p role="alert" className={styles['note']}>
          {t('stack.failed', { detail: check.detail })} <Button onClick={check.retry}>{t('stack.retry')}</Button>
        </p>
      )
    case 'stalled':
      return (
        <div role="alert" className={styles['note']}>
          <p>{t('stack.stalled', { name: check.name })}</p>
          <Button onClick={check.skip}>{t('stack.skip')}</Button>{' '}
          <Button onClick={check.retry}>{t('stack.retry')}</Button>
        </div>
      )
    case 'done':
      return <CompletedCheck key="done" check={check} current={current} />
  }
}

/** The result of a check. A new result takes the focus, as the pressed button may have been unmounted. */
function CompletedCheck({
  check,
  current,
}: {
  check: Extract<StackCheck, { status: 'done' }>
  current: CurrentLandscape
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const lastRevision = useRef<number>(undefined)
  useEffect(() => {
    const isReturn = lastRevision.current === undefined && check.revision === displayedRevision
    if (!isReturn && lastRevision.current !== check.revision) heading.current?.focus()
    lastRevision.current = check.revision
    displayedRevision = check.revision
  }, [check.revision])
  return <StackResult report={check.report} current={current} headingRef={heading} />
}

/** The revision displayed last: returning to it with Back must not move the focus. */
let displayedRevision: number | undefined

/** The progress of the check, with a button to stop it. */
function StackProgressBar({ progress, files }: { progress: StackProgress | undefined; files: number }) {
  return (
    <div className={styles['progress']}>
      <p role="status">{t('stack.runningFiles', { count: files })}</p>
      <progress
        aria-label={t('stack.running')}
        max={100}
        {...(progress && { value: Math.round(progress.share * 100) })}
      />
      <Button onClick={stopCheck}>{t('stack.cancel')}</Button>
    </div>
  )
}
