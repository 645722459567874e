import type { AddressFault, CheckedAddress } from '../../../domain/landscape/landscape-address.ts'
import { t } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { hostsText } from './hosts-text.ts'
import styles from './Other.module.css'

/** An address that is not fetched. */
export type Refused = Exclude<CheckedAddress, { url: string }>

type Props = {
  refused: Refused
  /** Uses the address that was probably meant. */
  onMeant: (url: string) => void
}

/** Why an address is not fetched, and what can be done instead. */
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
      {meant === undefined && HELPS_FILE[fault] && <p>{t('data.other.instead')}</p>}
    </div>
  )
}

/** Whether saving the file and choosing it here is a way out. */
const HELPS_FILE: Record<AddressFault, boolean> = {
  'not-an-address': true,
  own: false,
  scheme: true,
  credentials: true,
  host: true,
  'too-long': true,
}
