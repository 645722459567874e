import type { AddressFault, CheckedAddress } from '../../../domain/landscape/landscape-address.ts'
import { t } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { hostsText } from './hosts-text.ts'
import styles from './Other.module.css'

/** An address that must not be fetched. */
export type RefusedAddress = Exclude<CheckedAddress, { url: string }>

type Props = {
  refused: RefusedAddress
  /** Uses the corrected address. */
  onMeant: (url: string) => void
}

/** Why an address is refused, and what to do instead. */
export function Refusal({ refused: { fault, host, meant }, onMeant }: Props) {
  return (
    <div role="alert" className={styles['trouble']}>
      <p>{t(`data.other.fault.${fault}`, { host, hosts: hostsText() })}</p>
      {meant !== undefined && (
        <>
          <p className={styles['address']}>{t('data.other.meant', { address: meant })}</p>
          <Button primary onClick={() => onMeant(meant)}>
            {t('data.other.useMeant')}
          </Button>
        </>
      )}
      {meant === undefined && CAN_USE_FILE[fault] && <p>{t('data.other.instead')}</p>}
    </div>
  )
}

/** Whether downloading the file and opening it from disk may help. */
const CAN_USE_FILE: Record<AddressFault, boolean> = {
  'not-an-address': true,
  own: false,
  scheme: true,
  credentials: true,
  host: true,
  'too-long': true,
}
