import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { START_SCRIPT, withModules, withStart } from '../../../src/build/start-script.ts'

const { dataset } = document.documentElement

/** What the script asked for, in order: modules are preloaded by links in the head. */
const asked = () =>
  [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href)

/** The paints that the page may tell of. */
let paint: (name: string) => void = () => {}

/** Runs the script as a page does. Its last step, for which there is no module here, is noted instead. */
function runInline(content: string): void {
  document.head.innerHTML = `<meta name="start" content="${content}">`
  // oxlint-disable-next-line typescript/no-implied-eval -- it is a script, and runs as one
  Function(START_SCRIPT.replace('import(', 'globalThis.begun.push('))()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  vi.stubGlobal('begun', [])
  class Paints {
    constructor(tell: (list: { getEntriesByName: (name: string) => object[] }) => void) {
      paint = (name) => tell({ getEntriesByName: (asking) => (asking === name ? [{}] : []) })
    }
    observe() {}
  }
  vi.stubGlobal('PerformanceObserver', Paints)
  dataset['page'] = '/item/argo'
})

afterEach(() => {
  delete dataset['page']
  delete dataset['stale']
  document.head.innerHTML = ''
})

const begun = () => (globalThis as unknown as { begun: string[] }).begun

describe('a page with its first screen in it', () => {
  it('asks for the application once that has been painted, and runs the last module', () => {
    runInline('/a/text.js /a/start.js')
    expect(asked()).toEqual([])
    paint('first-paint')
    expect(asked()).toEqual([])
    paint('first-contentful-paint')
    expect(asked().map((href) => new URL(href).pathname)).toEqual(['/a/text.js', '/a/start.js'])
    expect(begun()).toEqual(['/a/start.js'])
  })

  it('does not wait for ever, and asks once', () => {
    runInline('/a/start.js')
    vi.advanceTimersByTime(1000)
    expect(begun()).toEqual(['/a/start.js'])
    paint('first-contentful-paint')
    expect(asked()).toHaveLength(1)
  })

  it.each([
    ['shows another view', () => (dataset['stale'] = '')],
    ['has none', () => delete dataset['page']],
    ['is in the background', () => vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)],
    ['is in a browser that tells of no paints', () => vi.stubGlobal('PerformanceObserver', undefined)],
  ])('waits for nothing when it %s', (_name, given) => {
    given()
    runInline('/a/start.js')
    expect(begun()).toEqual(['/a/start.js'])
  })
})

it('holds nothing that could end the script early', () => {
  expect(START_SCRIPT).not.toMatch(/<\/script|<!--|\n/i)
})

describe('the addresses of a page', () => {
  const built =
    '<head><title>A</title>\n    <script type="module" crossorigin src="/x/a.js"></script>\n' +
    '    <script type="module" crossorigin src="/x/b.js"></script></head>'

  it('are no scripts any more, and in their order', () => {
    const html = withStart(built, ['/x/text.js'])
    expect(html).not.toContain('<script')
    expect(html).toContain('<meta name="start" content="/x/text.js /x/a.js /x/b.js" />')
  })

  it('of further modules come before them', () => {
    expect(withModules(withStart(built, []), ['/x/p.js'])).toContain('content="/x/p.js /x/a.js /x/b.js"')
  })
})
