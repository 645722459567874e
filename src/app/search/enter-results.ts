import { keyOf } from '../../lib/keys.ts'

/** Where the results are, and what leads to one of them. */
const RESULTS = '[data-results]'
const LINK = 'a[href*="/item/"]'
/** The longest wait for an answer, in milliseconds; by then the page has said what is wrong. */
const PATIENCE_MS = 10_000
/** Pixels that two results of one line may lie apart. */
const LINE = 8

/**
 * What Enter and the arrow down do in the search field, once the results are those for `text`: the first opens the first
 * of them, the second goes to it. Nothing happens where something else is typed, or has the focus, before they are there.
 */
export async function enterResults(key: 'Enter' | 'ArrowDown', text: string): Promise<void> {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement) || (key === 'Enter' && text.trim() === '')) return
  const until = performance.now() + PATIENCE_MS
  while (!isAnswered(text)) {
    const isOver = performance.now() > until || document.activeElement !== field || field.value !== text
    if (isOver) return
    await new Promise(requestAnimationFrame)
  }
  const links = resultLinks()
  if (key === 'Enter') return (links.find(isFirst) ?? links[0])?.click()
  const inSight = links.filter((link) => isInSight(link, field))
  const target = inSight.find(isFirst) ?? inSight.find((link) => link.tabIndex === 0) ?? links[0]
  if (!target) return
  target.focus()
  walkFrom(field)
}

/** Whether the results are those for `text`: the page marks each answer that it shows. */
function isAnswered(text: string): boolean {
  if (!document.querySelector(RESULTS)) return false
  if (text.trim() === '') return true
  const mark = performance.getEntriesByName('search:results', 'mark').at(-1) as PerformanceMark | undefined
  return mark?.detail === text.trim()
}

/** The links of the results, in their order; what is about to give way to another result is none. */
function resultLinks(): HTMLElement[] {
  const links = document.querySelectorAll<HTMLElement>(`${RESULTS} [data-item] ${LINK}`)
  const all = links.length > 0 ? links : document.querySelectorAll<HTMLElement>(`${RESULTS} ${LINK}`)
  return [...all].filter((link) => !link.closest('[aria-hidden=true]'))
}

function isFirst(link: HTMLElement): boolean {
  return link.closest('[aria-posinset="1"], [aria-rowindex="2"]') !== null
}

function isInSight(link: HTMLElement, field: HTMLElement): boolean {
  const { top, bottom } = link.getBoundingClientRect()
  return top >= field.getBoundingClientRect().bottom && bottom <= innerHeight
}

let stop = () => {}

/** From now on the arrows go from result to result, and from the first line back to the field, until the focus leaves. */
function walkFrom(field: HTMLInputElement): void {
  stop()
  const onKey = (event: KeyboardEvent) => {
    const links = resultLinks()
    const at = links.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return stop()
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    // The map goes from tile to tile by itself; what it leaves leads out of it.
    if (event.defaultPrevented || !isPlain) return
    const key = keyOf(event)
    const next = nextOf(links, at, key)
    if (!next && key !== 'ArrowUp') return
    event.preventDefault()
    if (next) return next.focus()
    field.focus()
    stop()
  }
  document.addEventListener('keydown', onKey)
  stop = () => document.removeEventListener('keydown', onKey)
}

function nextOf(links: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const own = links[at]
  if (!own || own.closest('li')) return undefined
  const from = own.getBoundingClientRect()
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const beside = links[at + (key === 'ArrowRight' ? 1 : -1)]
    return beside && Math.abs(beside.getBoundingClientRect().top - from.top) < LINE ? beside : undefined
  }
  const way = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const further = links
    .map((link) => ({ link, box: link.getBoundingClientRect() }))
    .map(({ link, box }) => ({ link, down: way * (box.top - from.top), aside: Math.abs(box.left - from.left) }))
    .filter(({ down }) => way !== 0 && down > LINE)
  return further.toSorted((a, b) => a.down - b.down || a.aside - b.aside)[0]?.link
}
