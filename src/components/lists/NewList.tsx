import { useState } from 'react'
import { LIST_NAME_LENGTH } from '../../lib/limits.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './ListPicker.module.css'

/** A field for the name of a new list. */
export function NewList({ onCreate }: { onCreate: (name: string) => void }) {
  const [name, setName] = useState('')
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onCreate(name)
        setName('')
      }}
    >
      <Field
        label={t('lists.new')}
        placeholder={t('lists.name')}
        maxLength={LIST_NAME_LENGTH}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit">{t('lists.create')}</Button>
    </form>
  )
}
