import { Link } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight, EqualNot } from '../../ui/icons.tsx'
import { X } from '../../ui/icons.tsx'
import { useEffect, useRef, type UIEvent } from 'react'
import { BookmarkButton } from '../../components/card/BookmarkButton.tsx'
import { ItemStanding } from '../../components/card/ItemCard.tsx'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { COMPARE_GROUPS, type ComparedRow } from '../../domain/compare/compare.ts'
import type { FactWords } from '../../domain/compare/compare-facts.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useMedia } from '../../ui/use-media.ts'
import styles from './CompareTable.module.css'
import { FactCell } from './FactCell.tsx'

type Props = {
  items: readonly Item[]
  rows: readonly ComparedRow[]
  words: FactWords
  onChange: (items: readonly Item[], isSameStep: boolean) => void
}

/** The items as columns, their facts as rows below group headings. Head and labels are sticky. */
export function CompareTable({ items, rows, words, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null)
  // The button to focus once the columns have moved.
  const nextFocus = useRef<string>(undefined)
  useEffect(() => {
    const target = nextFocus.current
    nextFocus.current = undefined
    if (target) table.current?.querySelector<HTMLElement>(`[data-act="${CSS.escape(target)}"]`)?.focus()
  }, [items])

  const move = (from: number, step: number) => {
    const item = items[from]
    const to = from + step
    if (!item || to < 0 || to >= items.length) return
    nextFocus.current = `${step < 0 ? 'left' : 'right'} ${item.id}`
    onChange(items.toSpliced(from, 1).toSpliced(to, 0, item), true)
  }
  const remove = (item: Item) => {
    const rest = items.filter((other) => other !== item)
    const neighbour = rest[Math.min(items.indexOf(item), rest.length - 1)]
    nextFocus.current = neighbour && `remove ${neighbour.id}`
    onChange(rest, false)
  }
  const onScroll = useSyncedScroll()
  const scrolls = useMedia('(max-width: 860px)') && items.length > 2
  const count: Record<string, number> = { '--items': items.length }
  return (
    <div className={styles['scroll']} data-items={items.length}>
      <table ref={table} className={styles['table']} style={count} onScrollCapture={onScroll}>
        <caption className="visually-hidden">{t('compare.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles['corner']}>
              <span className="visually-hidden">{t('compare.fact')}</span>
            </th>
            {items.map((item, index) => (
              <th key={item.id} scope="col">
                <div className={styles['column']}>
                  <LogoTile name={item.name} logo={item.logo} />
                  <div className={styles['who']}>
                    <Link dir="auto" {...itemLink(item.id)}>
                      {item.name}
                    </Link>
                    <ItemStanding item={item} />
                  </div>
                  <div className={styles['acts']}>
                    {items.length > 1 && (
                      <>
                        <IconButton
                          label={t('compare.left', { name: item.name })}
                          data-act={`left ${item.id}`}
                          aria-disabled={index === 0}
                          onClick={() => move(index, -1)}
                        >
                          <ArrowLeft size={16} aria-hidden />
                        </IconButton>
                        <IconButton
                          label={t('compare.right', { name: item.name })}
                          data-act={`right ${item.id}`}
                          aria-disabled={index === items.length - 1}
                          onClick={() => move(index, 1)}
                        >
                          <ArrowRight size={16} aria-hidden />
                        </IconButton>
                      </>
                    )}
                    <BookmarkButton item={item} />
                    <IconButton
                      label={t('compare.remove', { name: item.name })}
                      data-act={`remove ${item.id}`}
                      onClick={() => remove(item)}
                    >
                      <X size={16} aria-hidden />
                    </IconButton>
                  </div>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        {COMPARE_GROUPS.map((group) => {
          const groupRows = rows.filter((row) => row.group === group)
          return (
            groupRows.length > 0 && (
              // Scrollable elements must be reachable by keyboard.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              <tbody key={group} tabIndex={scrolls ? 0 : undefined}>
                <tr>
                  <th scope="rowgroup" colSpan={items.length + 1} className={styles['group']}>
                    <span>{t(`compare.group.${group}`)}</span>
                  </th>
                </tr>
                {groupRows.map((row) => (
                  <Row key={row.id} row={row} items={items} words={words} />
                ))}
              </tbody>
            )
          )
        })}
      </table>
    </div>
  )
}

function Row({ row, items, words }: { row: ComparedRow; items: readonly Item[]; words: FactWords }) {
  return (
    <tr className={row.differs ? styles['differing'] : undefined}>
      <th scope="row" className={styles['label']}>
        <span>
          {t(`compare.row.${row.id}`)}
          {row.differs && (
            <>
              {' '}
              <span role="img" aria-label={t('compare.differs')}>
                <EqualNot size={14} aria-hidden />
              </span>
            </>
          )}
        </span>
      </th>
      {row.cells.map((facts, column) => (
        <td key={items[column]?.id}>
          <FactCell facts={facts} words={words} />
        </td>
      ))}
    </tr>
  )
}

/**
 * Synchronises the horizontal scroll positions of a table's parts, which scroll separately.
 * @returns a handler for the table's `onScrollCapture`
 */
function useSyncedScroll(): (event: UIEvent<HTMLTableElement>) => void {
  /** The position set for each part, in pixels: the resulting scroll event must be ignored. */
  const syncedPositions = useRef(new WeakMap<Element, number>())
  return ({ target, currentTarget: table }) => {
    if (!(target instanceof HTMLTableSectionElement) || syncedPositions.current.get(target) === target.scrollLeft)
      return
    syncedPositions.current.delete(target)
    for (const part of table.querySelectorAll(':scope > :is(thead, tbody)')) {
      if (part === target) continue
      part.scrollLeft = target.scrollLeft
      syncedPositions.current.set(part, part.scrollLeft)
    }
  }
}
