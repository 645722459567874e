import { render, screen } from '@testing-library/react'
import { Component, Suspense, useEffect, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HydrationProvider, useHydrated } from '../../../src/ui/hydration.tsx'

/** What is rendered, mounted and told, in order. */
let log: string[] = []
let unmount: (() => void) | undefined

beforeEach(() => {
  log = []
  // React schedules as in a browser, in several tasks.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
})
afterEach(() => {
  unmount?.()
  unmount = undefined
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function Part({ name }: { name: string }) {
  const isHydrated = useHydrated()
  log.push(`${name} ${isHydrated ? 'hydrated' : 'prerendered'}`)
  useEffect(() => void log.push(`${name} mounted`), [name])
  return <p>{isHydrated ? `${name} with the window` : name}</p>
}

function Layout({ children }: { children: ReactNode }) {
  return <main>{children}</main>
}

/** Renders an application as the build does, and hydrates it. @returns the errors that React recovered from */
async function hydrate(children: ReactNode, beforeHydration = () => {}): Promise<unknown[]> {
  const app = (
    <HydrationProvider isPrerendered onHydrated={() => void log.push('end')}>
      <Layout>{children}</Layout>
    </HydrationProvider>
  )
  const root = document.createElement('div')
  root.innerHTML = renderToString(app)
  document.body.replaceChildren(root)
  expect(root.textContent).not.toContain('window')
  log = []
  beforeHydration()
  const errors: unknown[] = []
  const hydrated = hydrateRoot(root, app, { onRecoverableError: (error) => errors.push(error) })
  unmount = () => hydrated.unmount()
  await vi.waitFor(() => expect(log).toContain('end'))
  return errors
}

test('every boundary first renders its markup, then what the build could not know', async () => {
  const errors = await hydrate(
    <>
      <Part name="header" />
      <Suspense fallback="…">
        <Part name="page" />
        <Layout>
          <Suspense fallback="…">
            <Part name="panel" />
          </Suspense>
        </Layout>
      </Suspense>
    </>,
  )
  expect(errors).toEqual([])
  for (const name of ['header', 'page', 'panel']) {
    expect(log.find((line) => line.startsWith(name))).toBe(`${name} prerendered`)
    expect(screen.getByText(`${name} with the window`)).toBeTruthy()
  }
})

test('hydration ends once, after every boundary is mounted', async () => {
  await hydrate(
    <Suspense fallback="…">
      <Part name="page" />
      <Suspense fallback="…">
        <Part name="panel" />
      </Suspense>
    </Suspense>,
  )
  expect(log.filter((line) => line === 'end')).toHaveLength(1)
  expect(log.indexOf('end')).toBeGreaterThan(log.indexOf('page mounted'))
  expect(log.indexOf('end')).toBeGreaterThan(log.indexOf('panel mounted'))
})

test('a page that is not prerendered is hydrated from the first render', () => {
  render(
    <HydrationProvider isPrerendered={false} onHydrated={() => void log.push('end')}>
      <Part name="page" />
    </HydrationProvider>,
  )
  expect(screen.getByText('page with the window')).toBeTruthy()
  expect(log).not.toContain('page prerendered')
  expect(log.at(-1)).toBe('end')
})

test('a component without a provider counts as hydrated', () => {
  render(<Part name="single" />)
  expect(screen.getByText('single with the window')).toBeTruthy()
})

// Last: React reports the errors of an interrupted hydration with the next root that hydrates or renders.
test('hydration ends where a part fails', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  class Boundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
    override state = { hasFailed: false }
    static getDerivedStateFromError = () => ({ hasFailed: true })
    override render = () => (this.state.hasFailed ? <Part name="message" /> : this.props.children)
  }
  let isMissing = false
  function Page() {
    if (isMissing) throw new Error('the part is missing')
    return <p>page</p>
  }
  await hydrate(
    <Boundary>
      <Suspense fallback="…">
        <Page />
      </Suspense>
    </Boundary>,
    () => (isMissing = true),
  )
  await vi.waitFor(() => expect(document.body.textContent).toBe('message with the window'))
})
