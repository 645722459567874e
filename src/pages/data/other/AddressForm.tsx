import { useState } from 'react'
import { t } from '../../../i18n/i18n.ts'
import { LANDSCAPE_HOSTS } from '../../../stores/landscape-choice.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import styles from './Other.module.css'
import { hostsText } from './hosts-text.ts'

/** A form for the address of a landscape file; not rendered where the build allows no hosts. */
export function AddressForm({ onAddress }: { onAddress: (text: string) => void }) {
  const [text, setText] = useState('')
  if (LANDSCAPE_HOSTS.length === 0) return null
  return (
    <form
      className={styles['form']}
      // Invalid addresses are explained below, in the page's language.
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onAddress(text)
      }}
    >
      <Field
        label={t('data.other.address')}
        type="url"
        inputMode="url"
        placeholder="https://…/landscape.yml"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit">{t('data.other.use')}</Button>
      <p className={styles['hint']}>{t('data.other.hosts', { hosts: hostsText() })}</p>
    </form>
  )
}
