import { useQueryClient } from '@tanstack/react-query'
import { Clipboard, Printer, type LucideIcon } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { knowledgeQuery } from '../../../queries/extract.ts'
import { downloadFile } from '../../../ui/download.ts'
import styles from './ExportMenu.module.css'
import {
  EXPORT_FORMATS,
  exportFileName,
  EXPORTS,
  exportSource,
  missingTexts,
  type About,
  type ExportFormat,
} from './exports.ts'

type Props = { items: readonly Item[]; current: CurrentLandscape }

/** The ways to take the results along. */
export function ExportMenu({ items, current }: Props) {
  const client = useQueryClient()
  const [said, say] = useState('')
  const [isWanted, setWanted] = useState(true)
  const load = useCallback(
    async (format: ExportFormat): Promise<About> => {
      const about: About = { sentences: {}, isWanted, landscape: current.landscape, missing: [] }
      const loaded = await Promise.all(
        EXPORTS[format].languages().map(async (language) => {
          // A language that was never used here cannot be had without a network: the file says so.
          const sentences = await client.fetchQuery(knowledgeQuery('sentences', language)).catch(() => undefined)
          return { language, sentences }
        }),
      )
      for (const { language, sentences } of loaded) {
        if (sentences) about.sentences[language] = sentences
      }
      const lost = loaded.filter(({ sentences }) => !sentences).map(({ language }) => `sentence.${language}` as const)
      // The shipped extract holds facts alone.
      return { ...about, missing: [...(current.origin === 'bundled' ? (['description'] as const) : []), ...lost] }
    },
    [client, isWanted, current],
  )
  // Some browsers let a page copy only within the click itself: what a copy needs is there before it.
  const [ready, setReady] = useState<About>()
  useEffect(() => {
    let isCurrent = true
    void load('markdown').then((about) => isCurrent && setReady(about))
    return () => {
      isCurrent = false
    }
  }, [load])
  const save = async (format: ExportFormat) => {
    const source = exportSource(current)
    const { type, textOf } = EXPORTS[format]
    const name = exportFileName(format, source, current.other)
    const about = await load(format)
    downloadFile(name, new Blob([textOf(items, source, about)], { type: `${type};charset=utf-8` }))
    const isSaying = isWanted || format === 'json'
    say([t('export.saved', { name }), ...(isSaying ? missingTexts(about.missing) : [])].join(' '))
  }
  const copy = (about: About) => {
    const text = EXPORTS.markdown.textOf(items, exportSource(current), about)
    // The clipboard is missing where the page is not served securely.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => say([t('export.copied'), ...(isWanted ? missingTexts(about.missing) : [])].join(' ')),
      () => say(t('export.refused')),
    )
  }
  return (
    <>
      <p className={styles['title']}>{t('export.title', { count: items.length })}</p>
      <label className={styles['about']}>
        <input type="checkbox" checked={isWanted} onChange={() => setWanted(!isWanted)} />
        <span>
          {t('export.about')}
          <span className={styles['hint']}>{t('export.about.hint')}</span>
        </span>
      </label>
      {EXPORT_FORMATS.map((format) => (
        <Choice
          key={format}
          Icon={EXPORTS[format].Icon}
          text={t(`export.${format}`)}
          hint={t(`export.${format}.hint`)}
          onClick={() => void save(format)}
        />
      ))}
      <Choice
        Icon={Clipboard}
        text={t('export.copy')}
        hint={t('export.copy.hint')}
        onClick={() => (ready ? copy(ready) : void load('markdown').then(copy))}
      />
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
