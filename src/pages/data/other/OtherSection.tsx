import { Undo2 } from 'lucide-react'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { goBack } from '../../../components/landscape/other/show-landscape.ts'
import { landscapeName } from '../../../domain/landscape/other-landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { dataLink } from '../../../routing/links.ts'
import { useChosenLandscape } from '../../../stores/chosen-landscape.ts'
import { checkAddress } from '../../../stores/landscape-choice.ts'
import { Button } from '../../../ui/Button.tsx'
import { AddressForm } from './AddressForm.tsx'
import { FileDrop } from './FileDrop.tsx'
import styles from './Other.module.css'
import { Outcome } from './Outcome.tsx'
import { Refusal, type Refused } from './Refusal.tsx'
import { Suggestion } from './Suggestion.tsx'
import { useOpening } from './use-opening.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'

const route = getRouteApi('/data')

/** Uses another landscape file in place of what is shown: from disk, or from an address that this build may ask. */
export function OtherSection() {
  const id = useId()
  const { landscape: suggested } = route.useSearch()
  const navigate = route.useNavigate()
  const other = useChosenLandscape((state) => state.other)
  const { opening, open } = useOpening()
  const [refused, setRefused] = useState<Refused>()

  const forgetSuggestion = () => void navigate({ ...dataLink(), replace: true })
  const openAddress = (text: string) => {
    const checked = checkAddress(text)
    const isGood = 'url' in checked
    setRefused(isGood ? undefined : checked)
    if (isGood) open({ kind: 'address', url: checked.url })
  }
  const openFile = (file: File) => {
    setRefused(undefined)
    if (suggested !== undefined) forgetSuggestion()
    open({ kind: 'file', name: file.name, file, modifiedAt: file.lastModified })
  }
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id}>{t('data.other')}</h2>
      <p className={styles['text']}>{t('data.other.text')}</p>
      {other && (
        <div className={styles['inUse']}>
          <p>
            {t('data.other.inUse', { name: landscapeName(other) })}{' '}
            {other.kind === 'file' ? t('data.other.fileHint') : t('data.other.addressHint')}
          </p>
          <div className={styles['actions']}>
            <Button onClick={goBack}>
              <Undo2 size={16} aria-hidden /> {t('data.other.back')}
            </Button>
            {other.kind === 'address' && <CopyLandscapeLink address={other.id} />}
          </div>
        </div>
      )}
      {suggested !== undefined && suggested !== other?.id && (
        <Suggestion
          address={suggested}
          onUse={(url) => {
            forgetSuggestion()
            openAddress(url)
          }}
          onDecline={forgetSuggestion}
        />
      )}
      <div className={styles['ways']}>
        <FileDrop onFile={openFile} />
        <AddressForm onAddress={openAddress} />
      </div>
      {refused && <Refusal refused={refused} onMeant={openAddress} />}
      {!refused && <Outcome opening={opening} />}
    </section>
  )
}

/** Copies a link to this page that suggests the landscape in use. */
function CopyLandscapeLink({ address }: { address: string }) {
  const { publicHref } = useRouter().buildLocation(dataLink(address))
  return (
    <CopyButton
      hasText
      text={new URL(publicHref, globalThis.location.origin).href}
      label={t('data.other.copyLink')}
      doneLabel={t('data.other.copied')}
    />
  )
}
