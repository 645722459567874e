import { t } from '../../../i18n/i18n.ts'
import { checkAddress } from '../../../stores/landscape-choice.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './Other.module.css'
import { Refusal } from './Refusal.tsx'

type Props = { address: string; onUse: (url: string) => void; onDecline: () => void }

/** A landscape suggested by a link. It is fetched only after the user confirms. */
export function Suggestion({ address, onUse, onDecline }: Props) {
  const checked = checkAddress(address)
  return (
    <div className={styles['suggestion']} role="group" aria-label={t('data.other.suggested')}>
      <p>{t('data.other.suggested')}</p>
      <p className={styles['address']}>{'url' in checked ? checked.url : address}</p>
      {!('url' in checked) && <Refusal refused={checked} onMeant={onUse} />}
      <div className={styles['actions']}>
        {'url' in checked && (
          <Button primary onClick={() => onUse(checked.url)}>
            {t('data.other.useSuggested')}
          </Button>
        )}
        <Button onClick={onDecline}>{t('data.other.decline')}</Button>
      </div>
    </div>
  )
}
