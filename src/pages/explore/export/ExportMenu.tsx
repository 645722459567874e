import { Clipboard, Printer, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { Shown } from '../../../components/landscape-state.ts'
import type { Item } from '../../../domain/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { downloadFile } from '../../../ui/download.ts'
import styles from './ExportMenu.module.css'
import { EXPORT_FORMATS, exportFileName, EXPORTS, exportSource, type ExportFormat } from './exports.ts'

type Props = { items: readonly Item[]; shown: Shown }

/** The ways to take the results along. */
export function ExportMenu({ items, shown }: Props) {
  const [said, say] = useState('')
  const save = (format: ExportFormat) => {
    const source = exportSource(shown)
    const { type, textOf } = EXPORTS[format]
    const name = exportFileName(format, source, shown.other)
    downloadFile(name, new Blob([textOf(items, source)], { type: `${type};charset=utf-8` }))
    say(t('export.saved', { name }))
  }
  const copy = () => {
    const text = EXPORTS.markdown.textOf(items, exportSource(shown))
    // The clipboard is missing where the page is not served securely.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => say(t('export.copied')),
      () => say(t('export.refused')),
    )
  }
  return (
    <>
      <p className={styles['title']}>{t('export.title', { count: items.length })}</p>
      {EXPORT_FORMATS.map((format) => (
        <Choice
          key={format}
          Icon={EXPORTS[format].Icon}
          text={t(`export.${format}`)}
          hint={t(`export.${format}.hint`)}
          onClick={() => save(format)}
        />
      ))}
      <Choice Icon={Clipboard} text={t('export.copy')} hint={t('export.copy.hint')} onClick={copy} />
      <Choice
        Icon={Printer}
        text={t('export.print')}
        hint={t('export.print.hint')}
        onClick={() => globalThis.print()}
      />
      <p className={styles['said']} role="status">
        {said}
      </p>
    </>
  )
}

type ChoiceProps = { Icon: LucideIcon; text: string; hint: string; onClick: () => void }

function Choice({ Icon, text, hint, onClick }: ChoiceProps) {
  return (
    <button type="button" className={styles['choice']} onClick={onClick}>
      <Icon size={18} aria-hidden />
      <span>
        <span className={styles['text']}>{text}</span>
        <span className={styles['hint']}>{hint}</span>
      </span>
    </button>
  )
}
