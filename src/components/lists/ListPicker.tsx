import { t } from '../../i18n/i18n.ts'
import { changeBookmarks, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { bookmarksIn, listsOf } from '../../stores/bookmarks/selectors.ts'
import { newListId, withList, withMember } from '../../stores/bookmarks/list-edits.ts'
import type { ItemFacts } from '../../stores/bookmarks/item-edits.ts'
import { Button } from '../../ui/Button.tsx'
import { TitledDialog } from '../../ui/TitledDialog.tsx'
import { listName } from './list-name.ts'
import styles from './ListPicker.module.css'
import { useState } from 'react'
import { LIST_NAME_LENGTH } from '../../lib/limits.ts'
import { Field } from '../../ui/Field.tsx'

/** All lists as checkboxes, and a form for a new list. Changes apply immediately. */
export function ListPicker({ item, onClose }: { item: ItemFacts; onClose: () => void }) {
  const stored = useBookmarks((store) => store.state)
  return (
    <TitledDialog title={t('lists.for', { name: item.name })} closeLabel={t('lists.close')} onClose={onClose}>
      <ul className={styles['lists']}>
        {listsOf(stored).map((list) => {
          const isIn = bookmarksIn(stored, list.id).some(({ id }) => id === item.id)
          return (
            <li key={list.id}>
              <label className={styles['list']}>
                <input
                  type="checkbox"
                  checked={isIn}
                  onChange={() =>
                    changeBookmarks(
                      (state, now) => withMember(state, list.id, item, !isIn, now),
                      isIn ? { kind: 'removedFrom', name: item.name } : undefined,
                    )
                  }
                />
                <span>{listName(list)}</span>
              </label>
            </li>
          )
        })}
      </ul>
      <NewListForm
        onCreate={(name) => changeBookmarks((state, now) => withList(state, newListId(), name, [item], now))}
      />
      <p className={styles['foot']}>
        <Button primary onClick={onClose}>
          {t('lists.done')}
        </Button>
      </p>
    </TitledDialog>
  )
}

/** A form for the name of a new list. */
function NewListForm({ onCreate }: { onCreate: (name: string) => void }) {
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
