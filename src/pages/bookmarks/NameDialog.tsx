import { useState } from 'react'
import { LIST_NAME_LENGTH } from '../../lib/limits.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { TitledDialog } from '../../ui/TitledDialog.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './BookmarksPage.module.css'

type Props = { title: string; action: string; name?: string; onName: (name: string) => void; onClose: () => void }

/** Asks for the name of a list. */
export function NameDialog({ title, action, name = '', onName, onClose }: Props) {
  const [text, setText] = useState(name)
  return (
    <TitledDialog title={title} closeLabel={t('lists.close')} onClose={onClose}>
      <form
        className={styles['naming']}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === '') return
          onName(text)
          onClose()
        }}
      >
        <Field
          label={t('lists.name')}
          required
          maxLength={LIST_NAME_LENGTH}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button primary type="submit">
          {action}
        </Button>
      </form>
    </TitledDialog>
  )
}
