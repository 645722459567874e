import { Undo2 } from '../../../ui/icons.tsx'
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
import { FileDrop } from '../../../ui/FileDrop.tsx'
import styles from './Other.module.css'
import { OpeningStatus } from './OpeningStatus.tsx'
import { Refusal, type RefusedAddress } from './Refusal.tsx'
import { Suggestion } from './Suggestion.tsx'
import { useOpenLandscape } from './use-open-landscape.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'

const route = getRouteApi('/data')

/** Replaces the current landscape with another file: from disk, or from an address that the build allows. */
export function OtherSection() {
  const id = useId()
  const { landscape: suggested } = route.useSearch()
  const navigate = route.useNavigate()
  const other = useChosenLandscape((state) => state.other)
  const { opening, open } = useOpenLandscape()
  const [refused, setRefused] = useState<RefusedAddress>()

  const dismissSuggestion = () => void navigate({ ...dataLink(), replace: true })
  const openAddress = (text: string) => {
    const checked = checkAddress(text)
    const isValid = 'url' in checked
    setRefused(isValid ? undefined : checked)
    if (isValid) open({ kind: 'address', url: checked.url })
  }
  const openFile = (file: File) => {
    setRefused(undefined)
    if (suggested !== undefined) dismissSuggestion()
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
            dismissSuggestion()
            openAddress(url)
          }}
          onDecline={dismissSuggestion}
        />
      )}
      <div className={styles['ways']}>
        <FileDrop
          label={t('data.other.choose')}
          hint={t('data.other.drop')}
          accept=".yml,.yaml,.json,.txt,text/yaml,application/yaml,application/json,text/plain"
          onFile={openFile}
        />
        <AddressForm onAddress={openAddress} />
      </div>
      {refused && <Refusal refused={refused} onMeant={openAddress} />}
      {!refused && <OpeningStatus opening={opening} />}
    </section>
  )
}

/** Copies a link to this page that suggests the current landscape. */
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
