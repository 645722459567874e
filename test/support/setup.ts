import '@testing-library/jest-dom/vitest'
import { performance as measured, PerformanceMark } from 'node:perf_hooks'
import { CompressionStream, DecompressionStream } from 'node:stream/web'
import { afterEach, beforeAll, vi } from 'vitest'

import { loadPageTexts, startI18n } from '../../src/i18n/i18n.ts'

// Runs before every test file. Those of the project `node` have no page; they get the guard alone.
const hasPage = typeof document !== 'undefined'

/** Addresses that were asked for without the test having answered for them. */
const unanswered: string[] = []

globalThis.fetch = (input) => {
  const url = input instanceof Request ? input.url : String(input)
  unanswered.push(url)
  return Promise.reject(new TypeError(`The test fetched ${url}, which nothing answers`))
}

/** What jsdom lacks and the application needs: enough to render, nothing that pretends to lay out. */
function fillInPage(): void {
  globalThis.matchMedia ??= (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    })
  globalThis.IntersectionObserver ??= class implements IntersectionObserver {
    readonly root = null
    readonly rootMargin = ''
    readonly scrollMargin = ''
    readonly thresholds = []
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords = () => []
  }
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  // What node has and jsdom has not, or without marks.
  Object.assign(globalThis, { PerformanceMark, CompressionStream, DecompressionStream })
  Object.defineProperty(globalThis, 'performance', { value: measured, configurable: true, writable: true })
  defineMissing(Element.prototype, { scrollIntoView: () => {} })
  defineMissing(HTMLElement.prototype, { hidePopover: () => {} })
  // jsdom has these, but they only print that they are not implemented.
  globalThis.scrollTo = () => {}
  globalThis.scrollBy = () => {}
  defineMissing(HTMLDialogElement.prototype, { show, showModal: show, close })
  rememberStyles()
}

/** What an element's own style or one above it may say that the queries by role and the user's events ask for. */
const ASKED_FOR = /display|visibility|opacity|pointer-events/

/** What jsdom's own sheet, the only one there is, tells elements of one name apart by. */
const ATTRIBUTES = ['hidden', 'open', 'type']

/**
 * Has elements of one kind share one computed style as long as no style says otherwise. Queries by role ask for that of
 * every element, and jsdom goes through its sheet each time: a fifth of what the page tests took.
 */
function rememberStyles(): void {
  const compute = globalThis.getComputedStyle.bind(globalThis)
  const styles = new Map<string, CSSStyleDeclaration>()
  globalThis.getComputedStyle = (element, pseudo) => {
    if (pseudo || document.styleSheets.length > 0 || isStyled(element)) return compute(element, pseudo)
    const kind = [element.localName, ...ATTRIBUTES.map((name) => String(element.getAttribute(name)))].join(' ')
    let style = styles.get(kind)
    if (style === undefined) styles.set(kind, (style = compute(element)))
    return style
  }
}

function isStyled(element: Element): boolean {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (one.hasAttribute('popover') || ASKED_FOR.test(one.getAttribute('style') ?? '')) return true
  }
  return false
}

/** Adds the methods that a prototype does not have. */
function defineMissing(prototype: object, methods: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true })
  }
}

function show(this: HTMLDialogElement): void {
  this.open = true
}

function close(this: HTMLDialogElement): void {
  if (!this.open) return
  this.open = false
  this.dispatchEvent(new Event('close'))
}

if (hasPage) fillInPage()

beforeAll(async () => {
  await startI18n('en')
  // A page loads its texts itself; a component that is tested alone finds them loaded.
  await loadPageTexts()
})

afterEach(async () => {
  // Before the mocks go: what is still on the page may ask for more. Loaded only where something was rendered: most files
  // need no React.
  if (hasPage && document.body.hasChildNodes()) (await import('@testing-library/react')).cleanup()
  // What is cleared below may be mocked.
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  if (hasPage) localStorage.clear()
})

afterEach(() => {
  const urls = unanswered.splice(0)
  if (urls.length > 0) throw new Error(`The test fetched what it does not answer: ${urls.join(', ')}`)
})
