import { keyOf } from '../../lib/keys.ts'

/** Where the results are, and what leads to one of them. */
const RESULTS = '[data-results]'
const LINK = 'a[href*="/item/"]'
/** The longest wait for an answer, in milliseconds; by then the page has said what is wrong. */
const PATIENCE_MS = 10_000
/** The longest wait for a line that is on its way, in milliseconds. */
const LINE_MS = 2000
/** Pixels that two results of one line may lie apart. */
const LINE = 8

/**
 * What Enter and the arrow down do in the search field, once the results are those for `text`: the first opens the first
 * of them, the second goes to it; the address says the text before that. Nothing happens where something else is typed, or has the focus, before they are there.
 */
export async function enterResults(
  key: 'Enter' | 'ArrowDown',
  text: string,
  tellAddress: () => Promise<void>,
): Promise<void> {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement) || (key === 'Enter' && text.trim() === '')) return
  const until = performance.now() + PATIENCE_MS
  // A view that is turned to, and the answer, may both be on their way.
  while (!isAnswered(text) || resultLinks().length === 0) {
    const isOver = performance.now() > until || document.activeElement !== field || field.value !== text
    if (isOver) return
    await new Promise(requestAnimationFrame)
  }
  // An item opens over what the address says.
  await tellAddress()
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
    if (!next && key === 'ArrowDown') return void goOnOnceThere(document.activeElement)
    if (!next && key !== 'ArrowUp') return
    event.preventDefault()
    if (next) return next.focus()
    field.focus()
    stop()
  }
  document.addEventListener('keydown', onKey)
  stop = () => document.removeEventListener('keydown', onKey)
}

/** Goes to the line below once it is there: lines come one after the other, and a key may come before them. */
async function goOnOnceThere(from: Element | null): Promise<void> {
  const until = performance.now() + LINE_MS
  while (performance.now() < until) {
    await new Promise(requestAnimationFrame)
    if (document.activeElement !== from) return
    const links = resultLinks()
    const next = nextOf(links, links.indexOf(from as HTMLElement), 'ArrowDown')
    if (next) return next.focus()
  }
}

/** The place of the whole card or row: names of one line stand higher than names of two. */
function boxOf(link: HTMLElement): DOMRect {
  return (link.closest('[data-item]') ?? link).getBoundingClientRect()
}

function nextOf(links: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const own = links[at]
  if (!own || own.closest('li')) return undefined
  const from = boxOf(own)
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const beside = links[at + (key === 'ArrowRight' ? 1 : -1)]
    return beside && Math.abs(boxOf(beside).top - from.top) < LINE ? beside : undefined
  }
  const way = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (way === 0) return undefined
  const others = links.map((link) => ({ link, box: boxOf(link) }))
  const further = others.filter(({ box }) => way * (box.top - from.top) > LINE)
  const line = Math.min(...further.map(({ box }) => way * box.top))
  // What stands in one line may differ by the part of a pixel.
  const inLine = further.filter(({ box }) => way * box.top - line < LINE)
  const aside = ({ box }: { box: DOMRect }) => Math.abs(box.left - from.left)
  return inLine.toSorted((a, b) => aside(a) - aside(b))[0]?.link
}
