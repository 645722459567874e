import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { START_SCRIPT, withFiles, withStart } from '../../../src/build/start-script.ts'

const { dataset } = document.documentElement

/** What the script asked for, in order: modules are preloaded by links in the head. */
const asked = () =>
  [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href)

/** The paints that the page may tell of. */
let paint: (name: string) => void = () => {}

const listen = globalThis.addEventListener

/** What the script listens to, until its page is left. */
let listened: [type: string, listener: EventListener][] = []

function leave(): void {
  for (const [type, listener] of listened.splice(0)) globalThis.removeEventListener(type, listener)
}

/** Runs the script of the start on a page with this start file. */
function runInline(content: string): void {
  document.head.innerHTML = `<meta name="start" content="${content}">`
  runScript(START_SCRIPT)
}

/** Runs a script as a page does. Its last step, for which there is no module here, is noted instead. */
function runScript(script: string): void {
  // oxlint-disable-next-line typescript/no-implied-eval -- it is a script, and runs as one
  Function(script.replace('import(', 'globalThis.begun.push('))()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  sessionStorage.clear()
  vi.spyOn(globalThis, 'addEventListener').mockImplementation((type: string, listener: unknown) => {
    listened.push([type, listener as EventListener])
    listen(type, listener as EventListener)
  })
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
  leave()
  delete dataset['page']
  delete dataset['stale']
  delete dataset['reading']
  document.body.innerHTML = ''
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

  it('asks for the data of the page at once, as the page does later', () => {
    document.head.innerHTML =
      '<meta name="data" content="/x/a.json /x/b.json"><meta name="start" content="/x/start.js">'
    runScript(START_SCRIPT)
    const links = [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=preload]')]
    expect(links.map(({ href }) => new URL(href).pathname)).toEqual(['/x/a.json', '/x/b.json'])
    expect(links.every((link) => link.as === 'fetch' && link.crossOrigin !== null)).toBe(true)
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

it.each([
  ['<div id="root"></div><template></template>', false],
  ['<div id="root"></div>', true],
  ['', true],
])('a page is being read until all of it has been; is %j after that: %s', (body, isReading) => {
  document.body.innerHTML = body
  runInline('/a/start.js')
  expect(dataset['reading']).toBe('')
  document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }))
  expect(dataset['reading'] === '').toBe(isReading)
})

describe('a page whose application does not begin', () => {
  const reload = vi.fn()

  /** Runs the script on a page with the line, whose files answer as told. */
  function run(answer: () => Promise<{ ok: boolean }>) {
    document.body.innerHTML = '<p id="late" role="alert" hidden>Late. <button type="button">Retry</button></p>'
    const fetcher = vi.fn(answer)
    vi.stubGlobal('fetch', fetcher)
    document.head.innerHTML = '<meta name="start" content="/assets/start.js">'
    runScript(START_SCRIPT.replace('location.reload()', 'globalThis.reload()'))
    vi.advanceTimersByTime(1000)
    return { fetcher, line: document.getElementById('late') as HTMLElement }
  }

  const failure = () => globalThis.dispatchEvent(new Event('unhandledrejection'))

  beforeEach(() => {
    reload.mockClear()
    vi.stubGlobal('reload', reload)
  })
  afterEach(() => {
    document.body.innerHTML = ''
  })

  it('says so after eight seconds, and asks for nothing by itself', async () => {
    const { fetcher, line } = run(async () => ({ ok: true }))
    expect(line.hidden).toBe(true)
    await vi.advanceTimersByTimeAsync(7000)
    expect(line.hidden).toBe(false)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(fetcher, 'it may be on its way').not.toHaveBeenCalled()
  })

  it('says so as soon as something fails, and looks after growing pauses for what it needs', async () => {
    const { fetcher, line } = run(async () => ({ ok: false }))
    failure()
    expect(line.hidden).toBe(false)
    const times: number[] = []
    for (let second = 1; second <= 200; second++) {
      const before = fetcher.mock.calls.length
      await vi.advanceTimersByTimeAsync(1000)
      if (fetcher.mock.calls.length > before) times.push(second)
    }
    expect(times).toEqual([12, 36, 84, 180])
    expect(reload).not.toHaveBeenCalled()
  })

  it.each<[string, (line: HTMLElement) => unknown]>([
    ['there is a network again', () => globalThis.dispatchEvent(new Event('online'))],
    ['the user asks for it', (line) => line.querySelector('button')?.click()],
  ])('begins anew when %s and all it needs is there, past the cache', async (_when, act) => {
    let ok = false
    const { fetcher, line } = run(async () => ({ ok }))
    await vi.advanceTimersByTimeAsync(7000)
    act(line)
    await vi.advanceTimersByTimeAsync(0)
    expect(fetcher.mock.calls).toEqual([[expect.stringContaining('/assets/start.js'), { cache: 'reload' }]])
    expect(reload).not.toHaveBeenCalled()
    ok = true
    act(line)
    await vi.advanceTimersByTimeAsync(0)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('that fails each time begins anew less and less often', async () => {
    run(async () => ({ ok: true }))
    failure()
    await vi.advanceTimersByTimeAsync(12_000)
    expect(reload).toHaveBeenCalledTimes(1)
    leave()
    run(async () => ({ ok: true }))
    failure()
    await vi.advanceTimersByTimeAsync(23_000)
    expect(reload).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(reload).toHaveBeenCalledTimes(2)
  })

  it('once it has begun, does nothing of that', async () => {
    const { fetcher, line } = run(async () => ({ ok: true }))
    line.remove()
    failure()
    globalThis.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(fetcher).not.toHaveBeenCalled()
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
    expect(withFiles(withStart(built, []), ['/x/p.js'], [])).toContain('content="/x/p.js /x/a.js /x/b.js"')
  })
})
