import { FolderOpen, Lightbulb } from '../../ui/icons.tsx'
import { useId, useRef, useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { addStackFiles, useStackFiles } from '../../stores/stack-files.ts'
import { Button } from '../../ui/Button.tsx'
import { FileInput } from '../../ui/FileDrop.tsx'
import { useInputBeforeHydration } from '../../ui/input-handlers.ts'
import { EXAMPLE_STACK } from './example.ts'
import styles from './StackPage.module.css'
import { keyOf } from '../../lib/keys.ts'

const READABLE = [
  'stack.readable.compose',
  'stack.readable.kubernetes',
  'stack.readable.chart',
  'stack.readable.release',
  'stack.readable.dockerfile',
  'stack.readable.sbom',
] as const

/** Input for the user's files: pasted, opened or dropped. Compact once there are files. */
export function StackInput({ isFirst }: { isFirst: boolean }) {
  const [text, setText] = useState('')
  const files = useStackFiles((state) => state.files)
  const picker = useRef<HTMLInputElement>(null)
  const field = useInputBeforeHydration<HTMLTextAreaElement>(({ value }) => setText(value))
  const id = useId()
  const check = () => {
    const number = files.filter(({ content }) => typeof content === 'string').length + 1
    addStackFiles([{ name: t('stack.pasted', { number }), content: text }])
    setText('')
  }
  return (
    <section
      className={isFirst ? styles['input'] : `${styles['input']} ${styles['compact']}`}
      aria-label={t('stack.input')}
    >
      <label htmlFor={id}>{t('stack.paste')}</label>
      <textarea
        ref={field}
        id={id}
        className={styles['paste']}
        rows={isFirst ? 10 : 3}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        placeholder={isFirst ? PLACEHOLDER : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Ctrl or Cmd with Enter submits; Enter inserts a line break.
          if (keyOf(event) === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') check()
        }}
      />
      <div className={styles['actions']}>
        <Button primary disabled={text.trim() === ''} onClick={check}>
          {t('stack.check')}
        </Button>
        <Button onClick={() => picker.current?.click()}>
          <FolderOpen size={18} aria-hidden />
          {t('stack.open')}
        </Button>
        {isFirst && (
          <Button onClick={() => addStackFiles(EXAMPLE_STACK)}>
            <Lightbulb size={18} aria-hidden />
            {t('stack.example')}
          </Button>
        )}
        <p className={styles['hint']}>{t('stack.orDrop')}</p>
      </div>
      <FileInput
        ref={picker}
        multiple
        hidden
        label={t('stack.open')}
        onFiles={(chosen) => addStackFiles(chosen.map((file) => ({ name: file.name, content: file })))}
      />
      {isFirst && (
        <div className={styles['readable']}>
          <h2>{t('stack.readable')}</h2>
          <ul>
            {READABLE.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const PLACEHOLDER = `services:
  web:
    image: nginx:1.27
  cache:
    image: redis:7`
