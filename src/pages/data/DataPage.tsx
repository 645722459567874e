import { getRouteApi } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useLandscape, type CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { ExternalLink } from '../../components/navigation/ExternalLink.tsx'
import { describeTrouble } from '../../components/landscape/live-cause.ts'
import { ITEM_KINDS } from '../../domain/landscape/landscape.ts'
import { isUndated } from '../../domain/landscape/other-landscape.ts'
import { summarise } from '../../domain/landscape/summary.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { Page } from '../Page.tsx'
import { useTitle } from '../use-title.ts'
import styles from './DataPage.module.css'
import { FactsSection } from './FactsSection.tsx'
import { KnowledgeSection } from './KnowledgeSection.tsx'
import { IssueTable } from './IssueTable.tsx'
import { OtherSection } from './other/OtherSection.tsx'
import { PrivacySection } from './privacy/PrivacySection.tsx'
import { StatisticsSection } from './StatisticsSection.tsx'

const route = getRouteApi('/data')

/** Source, date, statistics and problems of the data. */
export function DataPage() {
  useTitle(t('data.title'))
  const { current: loaded, error } = useLandscape()
  return (
    <>
      <LandscapeGate needsAllItems>{(current) => <Data current={current} />}</LandscapeGate>
      {!loaded && error && (
        <div className={styles['alone']}>
          <OtherSection />
        </div>
      )}
    </>
  )
}

function Data({ current }: { current: CurrentLandscape }) {
  const { landscape: suggested } = route.useSearch()
  const [hasSuggestion] = useState(suggested !== undefined)
  const source = <Source key="source" current={current} />
  const another = <OtherSection key="another" />
  return (
    <Page title={t('data.title')}>
      {/* For a link that suggests a landscape, the question comes first. */}
      {hasSuggestion ? [another, source] : [source, another]}
      <StatisticsSection landscape={current.landscape} />
      <FactsSection landscape={current.landscape} />
      {!current.other && <KnowledgeSection landscape={current.landscape} />}
      <PrivacySection />
      <IssueTable issues={current.landscape.issues} />
    </Page>
  )
}

function Source({ current }: { current: CurrentLandscape }) {
  const { isChecking, trouble, retry } = useLandscape()
  const summary = summarise(current.landscape)
  const { other } = current
  return (
    <section className={styles['section']}>
      <h2>{t('data.source')}</h2>
      <dl className={styles['facts']}>
        <dt>{t('data.origin')}</dt>
        <dd>{t(`data.origin.${current.origin}`)}</dd>
        <dt>{t('data.date')}</dt>
        <dd>
          {isUndated(other) ? (
            t('data.dateUnknown', { date: formatDate(current.date, 'long') })
          ) : (
            <time dateTime={current.date}>{formatDate(current.date, 'long')}</time>
          )}
        </dd>
        <dt>{t(other?.kind === 'file' ? 'data.file' : 'data.address')}</dt>
        <dd>
          {other?.kind === 'file' ? other.name : <ExternalLink url={other?.id ?? import.meta.env.LANDSCAPE_URL} />}
        </dd>
        <dt>{t('data.licence')}</dt>
        <dd>{t('data.licenceText')}</dd>
        <dt>{t('data.code')}</dt>
        <dd>
          <a href={`${import.meta.env.BASE_URL}licenses.txt`}>{t('data.codeText')}</a>
        </dd>
        <dt>{t('data.items')}</dt>
        <dd>{formatNumber(summary.items)}</dd>
        {ITEM_KINDS.filter((kind) => summary.byKind[kind] > 0).map((kind) => (
          <Fragment key={kind}>
            <dt>{t(`data.kind.${kind}`)}</dt>
            <dd>{formatNumber(summary.byKind[kind])}</dd>
          </Fragment>
        ))}
        <dt>{t('data.categories')}</dt>
        <dd>{formatNumber(summary.categories)}</dd>
        <dt>{t('data.subcategories')}</dt>
        <dd>{formatNumber(summary.subcategories)}</dd>
      </dl>
      <div className={styles['check']}>
        {other?.kind !== 'file' && (
          <Button onClick={retry} disabled={isChecking}>
            {t('data.checkNow')}
          </Button>
        )}
        <p role="status">{isChecking ? t('data.checking') : trouble && describeTrouble(trouble)}</p>
      </div>
    </section>
  )
}
