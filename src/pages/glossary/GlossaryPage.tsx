import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import type { GlossaryTerm } from '../../domain/knowledge/knowledge.ts'
import { itemsByKnowledge } from '../../domain/landscape/resolve.ts'
import { language, t } from '../../i18n/i18n.ts'
import { keepComposing } from '../../lib/keys.ts'
import { joined } from '../../lib/text.ts'
import { glossaryLink, itemLink } from '../../routing/links.ts'
import { compositionHandlers, useInputBeforeHydration } from '../../ui/input-handlers.ts'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { Page } from '../Page.tsx'
import { useTitle } from '../use-title.ts'
import styles from './GlossaryPage.module.css'
import { groupByLetter } from './letters.ts'

/** The glossary, with a search field and links to letters. */
export function GlossaryPage() {
  return <LandscapeGate needsAllItems>{(current) => <Glossary current={current} />}</LandscapeGate>
}

function Glossary({ current }: { current: CurrentLandscape }) {
  const glossary = useKnowledge('glossary')
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const linkedTerm = glossary?.find(({ id }) => id === hash)?.term
  useTitle([...(linkedTerm ? [linkedTerm] : []), t('glossary.title')].join(' · '))
  const [typed, setTyped] = useState('')
  // The query: the typed text, except while an input method composes it.
  const [query, setQuery] = useState('')
  const change = (value: string, isComplete = true) => {
    setTyped(value)
    if (isComplete) setQuery(value)
  }
  const field = useInputBeforeHydration<HTMLInputElement>(({ value }) => change(value))
  const terms = useMemo(() => sortTerms(glossary ?? []).filter((term) => matchesQuery(term, query)), [glossary, query])
  const letters = useMemo(() => groupByLetter(terms), [terms])
  useEffect(() => {
    // The terms load after the page, so the browser's scroll to the fragment has found nothing.
    if (glossary) document.getElementById(globalThis.location.hash.slice(1))?.scrollIntoView()
  }, [glossary])
  return (
    <Page title={t('glossary.title')} lead={t('glossary.lead')}>
      <div className={styles['bar']}>
        <input
          ref={field}
          type="search"
          className={styles['find']}
          aria-label={t('glossary.find')}
          placeholder={t('glossary.find')}
          value={typed}
          {...compositionHandlers(change)}
          onKeyDown={keepComposing}
        />
        <nav className={styles['letters']} aria-label={t('glossary.letters')}>
          {letters.map(({ letter }) => (
            <Link key={letter} {...glossaryLink(`letter-${letter}`)}>
              {letter}
            </Link>
          ))}
        </nav>
      </div>
      {glossary && terms.length === 0 && <p role="status">{t('glossary.none', { text: query })}</p>}
      <div className={styles['book']}>
        {letters.map(({ letter, terms: letterTerms }) => (
          <section key={letter} className={styles['section']} aria-labelledby={`letter-${letter}`}>
            <h2 id={`letter-${letter}`} className={styles['letter']}>
              {letter}
            </h2>
            <dl className={styles['terms']}>
              {letterTerms.map((term) => (
                <Entry
                  key={term.id}
                  term={term}
                  isLinked={term.id === hash}
                  glossary={glossary ?? []}
                  current={current}
                />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Page>
  )
}

type EntryProps = {
  term: GlossaryTerm
  isLinked: boolean
  glossary: readonly GlossaryTerm[]
  current: CurrentLandscape
}

/** @param props.isLinked whether the address links to this term */
function Entry({ term, isLinked, glossary, current }: EntryProps) {
  const items = term.items.flatMap((id) => itemsByKnowledge(current.landscape).get(id) ?? [])
  const others = term.see.flatMap((id) => glossary.find((other) => other.id === id) ?? [])
  return (
    <div id={term.id} className={styles['term']} data-named={isLinked || undefined}>
      <dt>
        {term.term}{' '}
        {term.also.length > 0 && (
          <span className={styles['also']}>{t('glossary.also', { terms: term.also.join(', ') })}</span>
        )}
      </dt>
      <dd className={styles['text']}>{term.text}</dd>
      {items.length > 0 && (
        <dd className={styles['links']}>
          {items.map((item) => (
            <Link key={item.id} dir="auto" {...itemLink(item.id)}>
              {item.name}
            </Link>
          ))}
        </dd>
      )}
      {others.length > 0 && (
        <dd className={styles['links']}>
          {t('glossary.see')}
          {others.map((other) => (
            <Link key={other.id} {...glossaryLink(other.id)}>
              {other.term}
            </Link>
          ))}
        </dd>
      )}
    </div>
  )
}

function sortTerms(terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  const collator = new Intl.Collator(language(), { sensitivity: 'base' })
  return terms.toSorted((a, b) => collator.compare(a.term, b.term))
}

function matchesQuery(term: GlossaryTerm, query: string): boolean {
  const needle = joined(query)
  return [term.term, ...term.also].some((name) => joined(name).includes(needle))
}
