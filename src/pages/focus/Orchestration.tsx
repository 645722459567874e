import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { TextWithTerms } from '../../components/knowledge/Term.tsx'
import { itemsByKnowledge } from '../../domain/landscape/resolve.ts'
import { ORCHESTRATION_WORDS, type OrchestrationSystem } from '../../domain/knowledge/knowledge.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import styles from './Orchestration.module.css'

/** Five orchestrators side by side, for readers who know `docker compose up`. */
export function Orchestration({ landscape }: { landscape: Landscape }) {
  const systems = useKnowledge('orchestration')
  const [selected, setSelected] = useState<string>()
  if (!systems) return null
  const items = itemsByKnowledge(landscape)
  const nameOf = (system: OrchestrationSystem) => items.get(system.item)?.name ?? system.item
  const current = systems.find((system) => system.item === selected) ?? systems[0]
  return (
    <section className={styles['section']} aria-labelledby="orchestrators">
      <h2 id="orchestrators">{t('orchestration.title')}</h2>
      <p className={styles['lead']}>{t('orchestration.lead')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls horizontally, so keys must reach it */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('orchestration.words')}>
        <table className={styles['words']}>
          <thead>
            <tr>
              <th scope="col">{t('orchestration.term')}</th>
              {systems.map((system) => (
                <th key={system.item} scope="col">
                  <Link {...itemLink(items.get(system.item)?.id ?? system.item)}>{nameOf(system)}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ORCHESTRATION_WORDS.map((word) => (
              <tr key={word}>
                <th scope="row">{t(`orchestration.word.${word}`)}</th>
                {systems.map((system) => (
                  <td key={system.item} lang="en">
                    {system.words[word]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {current && (
        <Tabs
          label={t('orchestration.title')}
          tabs={systems.map((system) => ({ id: system.item, label: nameOf(system) }))}
          selected={current.item}
          onSelect={setSelected}
        >
          <System system={current} />
        </Tabs>
      )}
    </section>
  )
}

function System({ system }: { system: OrchestrationSystem }) {
  return (
    <div className={styles['system']}>
      <dl className={styles['facts']}>
        {(['control', 'runsIt', 'whenDies', 'choose'] as const).map((fact) => (
          <div key={fact}>
            <dt>{t(`orchestration.${fact}`)}</dt>
            <dd>
              <TextWithTerms text={system[fact]} />
            </dd>
          </div>
        ))}
      </dl>
      <figure className={styles['file']}>
        <figcaption className={styles['fileName']}>
          {system.file.name}
          <CopyButton text={system.file.text} label={t('orchestration.copy')} doneLabel={t('orchestration.copied')} />
        </figcaption>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls horizontally, so keys must reach it */}
        <pre className={styles['code']} tabIndex={0}>
          <code>{system.file.text}</code>
        </pre>
      </figure>
    </div>
  )
}
