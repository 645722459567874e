import { useState } from 'react'
import { FILE_BYTES } from '../../lib/limits.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import type { Side } from '../../worker/protocol.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './DatesView.module.css'
import { SOURCE_KINDS, type CurrentSide, type SideChoice } from './side-choice.ts'

type Props = { side: Side; choice: SideChoice; current: CurrentSide; onChange: (choice: SideChoice) => void }

/** The form fields of one side of a comparison. */
export function SideField({ side, choice, current, onChange }: Props) {
  return (
    <fieldset className={styles['side']}>
      <legend>{t(`changes.side.${side}`)}</legend>
      <Select
        label={t('changes.source')}
        labelClass="visually-hidden"
        value={choice.kind}
        options={SOURCE_KINDS.map((value) => ({ value, label: t(`changes.source.${value}`) }))}
        onChange={(kind) => onChange({ ...choice, kind })}
      />
      <div className={styles['value']}>
        <SideValue side={side} choice={choice} current={current} onChange={onChange} />
      </div>
    </fieldset>
  )
}

function SideValue({ choice, current, onChange }: Props) {
  switch (choice.kind) {
    case 'date':
      return (
        <Field
          label={t('changes.source.date')}
          type="date"
          required
          value={choice.date}
          onChange={({ target }) => onChange({ ...choice, date: target.value })}
        />
      )
    case 'commit':
      return (
        <Field
          label={t('changes.source.commit')}
          required
          pattern="\s*[0-9a-fA-F]{7,40}\s*"
          title={t('changes.source.commitHint')}
          placeholder={t('changes.source.commitHint')}
          spellCheck={false}
          value={choice.commit}
          onChange={({ target }) => onChange({ ...choice, commit: target.value })}
        />
      )
    case 'file':
      return <FileSideValue choice={choice} onChange={onChange} />
    case 'shown':
      return <p className={styles['hint']}>{t('changes.source.shownOn', { date: formatDate(current.date, 'long') })}</p>
  }
}

function FileSideValue({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) {
  const [tooLarge, setTooLarge] = useState<string>()
  const open = async (file: File) => {
    setTooLarge(file.size > FILE_BYTES ? file.name : undefined)
    if (file.size > FILE_BYTES) return
    onChange({ ...choice, file: { id: crypto.randomUUID(), name: file.name, text: await file.text() } })
  }
  return (
    <>
      {/* Browsers accept files dropped on a file input. */}
      <Field
        label={t('changes.source.fileHint')}
        type="file"
        required={!choice.file}
        accept=".yml,.yaml,.json,text/yaml"
        onChange={({ target }) => target.files?.[0] && void open(target.files[0])}
      />
      {tooLarge !== undefined && <p role="alert">{t('changes.source.tooLarge', { name: tooLarge })}</p>}
    </>
  )
}
