import '@testing-library/jest-dom/vitest'
import { afterEach, beforeAll, vi } from 'vitest'

import { loadTexts, startI18n } from '../../src/i18n/i18n.ts'
import { TEXT_PARTS, type TextPart } from '../../src/i18n/parts.ts'

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
  defineMissing(Element.prototype, { scrollIntoView: () => {} })
  // jsdom has these, but they only print that they are not implemented.
  globalThis.scrollTo = () => {}
  globalThis.scrollBy = () => {}
  defineMissing(HTMLDialogElement.prototype, { show, showModal: show, close })
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
  // A page loads its part itself; a component that is tested alone finds every part there.
  await loadTexts(...(Object.keys(TEXT_PARTS) as TextPart[]))
})

afterEach(async () => {
  // Mocks go first: what is cleared below may be mocked.
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  if (!hasPage) return
  // Loaded only where something was rendered: most files need no React.
  if (document.body.hasChildNodes()) (await import('@testing-library/react')).cleanup()
  localStorage.clear()
})

afterEach(() => {
  const urls = unanswered.splice(0)
  if (urls.length > 0) throw new Error(`The test fetched what it does not answer: ${urls.join(', ')}`)
})
