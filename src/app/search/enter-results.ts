import { keyOf } from '../../lib/keys.ts'

/** Selectors of the results and of their links. */
const RESULTS = '[data-results]'
const LINK = 'a[href*="/item/"]'
/** Longest wait for an answer; the page has reported an error by then. */
const ANSWER_TIMEOUT_MS = 10_000
/** Longest wait for a row that is still being rendered. */
const ROW_TIMEOUT_MS = 2000
/** Results of the same row may differ by this vertical distance, in pixels. */
const ROW_TOLERANCE = 8

/**
 * Handles Enter, which opens the first result, and arrow down, which focuses it, once the results match `text` and the
 * address has been updated. Does nothing if the text or the focus changes before.
 */
export async function enterResults(
  key: 'Enter' | 'ArrowDown',
  text: string,
  flushQuery: () => Promise<void>,
): Promise<void> {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement) || (key === 'Enter' && text.trim() === '')) return
  const until = performance.now() + ANSWER_TIMEOUT_MS
  // The view and the answer may both be loading.
  while (!isAnswered(text) || resultLinks().length === 0) {
    const isCancelled = performance.now() > until || document.activeElement !== field || field.value !== text
    if (isCancelled) return
    await new Promise(requestAnimationFrame)
  }
  // Opening an item adds it to the current address.
  await flushQuery()
  const links = resultLinks()
  if (key === 'Enter') return (links.find(isFirst) ?? links[0])?.click()
  const visible = links.filter((link) => isVisible(link, field))
  const target = visible.find(isFirst) ?? visible.find((link) => link.tabIndex === 0) ?? links[0]
  if (!target) return
  target.focus()
  enableArrowKeys(field)
}

/** Whether the results match `text`: the page sets a mark for each rendered answer. */
function isAnswered(text: string): boolean {
  if (!document.querySelector(RESULTS)) return false
  if (text.trim() === '') return true
  const mark = performance.getEntriesByName('search:results', 'mark').at(-1) as PerformanceMark | undefined
  return mark?.detail === text.trim()
}

/** The links of the results, in order, without outdated ones that are about to be replaced. */
function resultLinks(): HTMLElement[] {
  const links = document.querySelectorAll<HTMLElement>(`${RESULTS} [data-item] ${LINK}`)
  const all = links.length > 0 ? links : document.querySelectorAll<HTMLElement>(`${RESULTS} ${LINK}`)
  return [...all].filter((link) => !link.closest('[aria-hidden=true]'))
}

function isFirst(link: HTMLElement): boolean {
  return link.closest('[aria-posinset="1"], [aria-rowindex="2"]') !== null
}

function isVisible(link: HTMLElement, field: HTMLElement): boolean {
  const { top, bottom } = link.getBoundingClientRect()
  return top >= field.getBoundingClientRect().bottom && bottom <= innerHeight
}

let stop = () => {}

/** Enables arrow keys between results, and from the first row back to the field, until the focus leaves the results. */
function enableArrowKeys(field: HTMLInputElement): void {
  stop()
  const onKey = (event: KeyboardEvent) => {
    const links = resultLinks()
    const at = links.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return stop()
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    // The map handles the arrow keys between its tiles; the remaining ones leave it.
    if (event.defaultPrevented || !isPlain) return
    const key = keyOf(event)
    const next = nextOf(links, at, key)
    if (!next && key === 'ArrowDown') return void focusNextRow(document.activeElement)
    if (!next && key !== 'ArrowUp') return
    event.preventDefault()
    if (next) return next.focus()
    field.focus()
    stop()
  }
  document.addEventListener('keydown', onKey)
  stop = () => document.removeEventListener('keydown', onKey)
}

/** Moves to the row below once it is rendered: rows are rendered one after the other, and a keystroke may be earlier. */
async function focusNextRow(from: Element | null): Promise<void> {
  const until = performance.now() + ROW_TIMEOUT_MS
  while (performance.now() < until) {
    await new Promise(requestAnimationFrame)
    if (document.activeElement !== from) return
    const links = resultLinks()
    const next = nextOf(links, links.indexOf(from as HTMLElement), 'ArrowDown')
    if (next) return next.focus()
  }
}

/** The box of the whole card or row, as the links in a row differ in position by the number of their lines. */
function boxOf(link: HTMLElement): DOMRect {
  return (link.closest('[data-item]') ?? link).getBoundingClientRect()
}

function nextOf(links: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const current = links[at]
  if (!current || current.closest('li')) return undefined
  const from = boxOf(current)
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const beside = links[at + (key === 'ArrowRight' ? 1 : -1)]
    return beside && Math.abs(boxOf(beside).top - from.top) < ROW_TOLERANCE ? beside : undefined
  }
  const direction = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (direction === 0) return undefined
  const others = links.map((link) => ({ link, box: boxOf(link) }))
  const further = others.filter(({ box }) => direction * (box.top - from.top) > ROW_TOLERANCE)
  const row = Math.min(...further.map(({ box }) => direction * box.top))
  // Positions in the same row may differ by fractions of a pixel.
  const inRow = further.filter(({ box }) => direction * box.top - row < ROW_TOLERANCE)
  const offset = ({ box }: { box: DOMRect }) => Math.abs(box.left - from.left)
  return inRow.toSorted((a, b) => offset(a) - offset(b))[0]?.link
}
