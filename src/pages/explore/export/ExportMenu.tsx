import { useQueryClient } from '@tanstack/react-query'
import { Clipboard, Printer, type Icon } from '../../../ui/icons.tsx'
import { useCallback, useEffect, useState } from 'react'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { knowledgeQuery } from '../../../queries/extract.ts'
import { copyText } from '../../../ui/CopyButton.tsx'
import { downloadText } from '../../../ui/download.ts'
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

/** The export options. */
export function ExportMenu({ items, current }: Props) {
  const client = useQueryClient()
  const [status, setStatus] = useState('')
  const [includesAbout, setIncludesAbout] = useState(true)
  const load = useCallback(
    async (format: ExportFormat): Promise<About> => {
      const about: About = { sentences: {}, includesAbout, landscape: current.landscape, missing: [] }
      const loaded = await Promise.all(
        EXPORTS[format].languages().map(async (language) => {
          // An uncached language cannot be loaded without a network: the file says so.
          const sentences = await client.fetchQuery(knowledgeQuery('sentences', language)).catch(() => undefined)
          return { language, sentences }
        }),
      )
      for (const { language, sentences } of loaded) {
        if (sentences) about.sentences[language] = sentences
      }
      const missingSentences = loaded
        .filter(({ sentences }) => !sentences)
        .map(({ language }) => `sentence.${language}` as const)
      // The bundled landscape has no descriptions.
      return {
        ...about,
        missing: [...(current.origin === 'bundled' ? (['description'] as const) : []), ...missingSentences],
      }
    },
    [client, includesAbout, current],
  )
  // Some browsers allow copying only synchronously in the click handler, so the data is loaded before.
  const [preloaded, setPreloaded] = useState<About>()
  useEffect(() => {
    let isMounted = true
    void load('markdown').then((about) => isMounted && setPreloaded(about))
    return () => {
      isMounted = false
    }
  }, [load])
  const save = async (format: ExportFormat) => {
    const source = exportSource(current)
    const { type, textOf } = EXPORTS[format]
    const name = exportFileName(format, source, current.other)
    const about = await load(format)
    downloadText(name, textOf(items, source, about), type)
    const reportsMissing = includesAbout || format === 'json'
    setStatus([t('export.saved', { name }), ...(reportsMissing ? missingTexts(about.missing) : [])].join(' '))
  }
  const copy = (about: About) => {
    const text = EXPORTS.markdown.textOf(items, exportSource(current), about)
    copyText(text).then(
      () => setStatus([t('export.copied'), ...(includesAbout ? missingTexts(about.missing) : [])].join(' ')),
      () => setStatus(t('export.refused')),
    )
  }
  return (
    <>
      <p className={styles['title']}>{t('export.title', { count: items.length })}</p>
      <label className={styles['about']}>
        <input type="checkbox" checked={includesAbout} onChange={() => setIncludesAbout(!includesAbout)} />
        <span>
          {t('export.about')}
          <span className={styles['hint']}>{t('export.about.hint')}</span>
        </span>
      </label>
      {EXPORT_FORMATS.map((format) => (
        <ExportOption
          key={format}
          Icon={EXPORTS[format].Icon}
          text={t(`export.${format}`)}
          hint={t(`export.${format}.hint`)}
          onClick={() => void save(format)}
        />
      ))}
      <ExportOption
        Icon={Clipboard}
        text={t('export.copy')}
        hint={t('export.copy.hint')}
        onClick={() => (preloaded ? copy(preloaded) : void load('markdown').then(copy))}
      />
      <ExportOption
        Icon={Printer}
        text={t('export.print')}
        hint={t('export.print.hint')}
        onClick={() => globalThis.print()}
      />
      <p className={styles['said']} role="status">
        {status}
      </p>
    </>
  )
}

type ExportOptionProps = { Icon: Icon; text: string; hint: string; onClick: () => void }

function ExportOption({ Icon, text, hint, onClick }: ExportOptionProps) {
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
