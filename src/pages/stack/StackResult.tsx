import { useMemo, useState, useCallback, type RefObject } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { MaturityBadge } from '../../components/maturity/MaturityBadge.tsx'
import { contentsOf } from '../../domain/landscape/contents.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { projectRelations } from '../../domain/maturity/project-relation.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import type { StackReport } from '../../stack/check.ts'
import { coverageOf, impliedItems, summariseStack } from '../../stack/coverage.ts'
import { Message } from '../../ui/Message.tsx'
import { ArchivedItemsNotice } from './ArchivedItemsNotice.tsx'
import { FileResult } from './FileResult.tsx'
import { FocusCoverage } from './FocusCoverage.tsx'
import { StackActions } from './StackActions.tsx'
import styles from './StackPage.module.css'
import { knowledgeId, useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { itemsByKnowledge } from '../../domain/landscape/resolve.ts'

type Props = { report: StackReport; current: CurrentLandscape; headingRef: RefObject<HTMLHeadingElement | null> }

/** The items of a stack, its coverage of the focus areas, and the findings by file. */
export function StackResult({ report, current: { landscape }, headingRef }: Props) {
  const summary = useMemo(() => summariseStack(report, landscape), [report, landscape])
  const items = useMemo(() => summary.uses.map(({ item }) => item), [summary])
  const implied = useMemo(() => impliedItems(report.files, landscape), [report, landscape])
  const coverage = useMemo(() => {
    const all = [...new Set([...items, ...implied])]
    return coverageOf(all, landscape)
  }, [items, implied, landscape])
  const successorsOf = useSuccessors(landscape, items)
  const itemsById = useMemo(() => new Map(landscape.items.map((item) => [item.id, item])), [landscape])
  return (
    <>
      <section className={styles['summary']} aria-labelledby="stack-result">
        <h2 id="stack-result" ref={headingRef} tabIndex={-1}>
          {t('stack.result')}
        </h2>
        {summary.found === 0 ? (
          <Message title={t('stack.nothingFound.title')}>{t('stack.nothingFound.text')}</Message>
        ) : (
          <>
            <p role="status" className={styles['count']}>
              {t('stack.summary', { count: summary.found, matched: summary.matched })}
            </p>
            <ul className={styles['maturities']}>
              <li>{t('stack.items', { count: items.length })}</li>
              {contentsOf(landscape).levels.map((maturity) => {
                const count = items.filter((item) => item.maturity === maturity).length
                return (
                  count > 0 && (
                    <li key={maturity}>
                      <MaturityBadge maturity={maturity} /> {formatNumber(count)}
                    </li>
                  )
                )
              })}
              <ItemsWithoutLevel items={items.filter(({ maturity }) => maturity === undefined)} landscape={landscape} />
            </ul>
          </>
        )}
        <StackActions
          report={report}
          items={items}
          landscape={landscape}
          coverage={coverage}
          successorsOf={successorsOf}
        />
      </section>
      <ArchivedItemsNotice items={items} successorsOf={successorsOf} />
      {summary.found > 0 && <FocusCoverage coverage={coverage} items={items} />}
      <FileResults report={report} itemsById={itemsById} successorsOf={successorsOf} />
    </>
  )
}

/** Counts of items without a level: parts of a project, and others. */
function ItemsWithoutLevel({ items, landscape }: { items: readonly Item[]; landscape: Landscape }) {
  const relations = projectRelations(landscape)
  const parts = items.filter(({ id }) => relations.has(id)).length
  return (
    <>
      {parts > 0 && (
        <li>
          {t('stack.parts')} {formatNumber(parts)}
        </li>
      )}
      {items.length > parts && (
        <li>
          {t('maturity.none')} {formatNumber(items.length - parts)}
        </li>
      )}
    </>
  )
}

type FileResultsProps = Pick<Parameters<typeof FileResult>[0], 'itemsById' | 'successorsOf'> & { report: StackReport }

/** Files rendered before the user asks for all. */
const COLLAPSED_FILES = 20

function FileResults({ report, ...rest }: FileResultsProps) {
  const [isExpanded, setExpanded] = useState(false)
  const files = isExpanded ? report.files : report.files.slice(0, COLLAPSED_FILES)
  return (
    <section className={styles['files']} aria-labelledby="stack-files">
      <h2 id="stack-files">{t('stack.files')}</h2>
      <div>
        {files.map((file, index) => (
          // Files are identified by position: two may have the same name.
          // oxlint-disable-next-line react/no-array-index-key
          <FileResult key={index} file={file} index={index} {...rest} />
        ))}
      </div>
      {files.length < report.files.length && (
        <button type="button" className={styles['all']} onClick={() => setExpanded(true)}>
          {t('stack.showAll', { count: report.files.length })}
        </button>
      )}
    </section>
  )
}

/** Looks up the successors of an archived project; empty until they are loaded. */
function useSuccessors(landscape: Landscape, items: readonly Item[]): (item: Item) => readonly Item[] {
  const hasArchived = items.some(({ maturity }) => maturity === 'archived')
  const successors = useKnowledge('relations', hasArchived)?.successors
  return useCallback(
    (item) => {
      const id = knowledgeId(item)
      const entry = successors && Object.hasOwn(successors, id) ? successors[id] : undefined
      return entry?.items.flatMap((successorId) => itemsByKnowledge(landscape).get(successorId) ?? []) ?? []
    },
    [landscape, successors],
  )
}
