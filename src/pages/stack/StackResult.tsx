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

/** What a stack is made of, and what it lacks. */
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

/** The items without a level: those that belong to a project, and the others. */
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

/** As many files as are shown at once; the rest comes when asked for. */
const COLLAPSED_FILES = 20

function FileResults({ report, ...rest }: FileResultsProps) {
  const [isWhole, setWhole] = useState(false)
  const files = isWhole ? report.files : report.files.slice(0, COLLAPSED_FILES)
  return (
    <section className={styles['files']} aria-labelledby="stack-files">
      <h2 id="stack-files">{t('stack.files')}</h2>
      <div>
        {files.map((file, index) => (
          // A file is told by its place: two may have one name.
          // oxlint-disable-next-line react/no-array-index-key
          <FileResult key={index} file={file} index={index} {...rest} />
        ))}
      </div>
      {files.length < report.files.length && (
        <button type="button" className={styles['all']} onClick={() => setWhole(true)}>
          {t('stack.showAll', { count: report.files.length })}
        </button>
      )}
    </section>
  )
}

/** What to use instead of an archived project; nothing until that is known. */
function useSuccessors(landscape: Landscape, items: readonly Item[]): (item: Item) => readonly Item[] {
  const isWanted = items.some(({ maturity }) => maturity === 'archived')
  const successors = useKnowledge('relations', isWanted)?.successors
  return useCallback(
    (item) => {
      const id = knowledgeId(item)
      const known = successors && Object.hasOwn(successors, id) ? successors[id] : undefined
      return known?.items.flatMap((one) => itemsByKnowledge(landscape).get(one) ?? []) ?? []
    },
    [landscape, successors],
  )
}
