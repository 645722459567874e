import { useRouter } from '@tanstack/react-router'
import { t } from '../../../i18n/i18n.ts'
import { dataLink } from '../../../routing/links.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'

/** Copies a link to this page that suggests the landscape in use. */
export function CopyLandscapeLink({ address }: { address: string }) {
  const { publicHref } = useRouter().buildLocation(dataLink(address))
  return (
    <CopyButton
      inWords
      text={new URL(publicHref, globalThis.location.origin).href}
      label={t('data.other.copyLink')}
      doneLabel={t('data.other.copied')}
    />
  )
}
