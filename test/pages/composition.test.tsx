import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { useBookmarks } from '../../src/stores/bookmarks/bookmarks.ts'
import { useCompare } from '../../src/stores/compare.ts'
import { clearRecentSearches, useRecentSearches } from '../../src/stores/recent-searches.ts'
import { counted, countTechnology } from '../support/counts.ts'
import { shippedLandscape } from '../support/factories.ts'
import { renderApp } from '../support/render-app.tsx'

const ALL_RESULTS = new RegExp(`^${counted(countTechnology(shippedLandscape()))}`)

// What people do who write with an input method, or accents with dead keys, event by event as each browser tells it.

/** Sets a field's text as the browser does, and says whether a word is being composed. */
function input(field: HTMLInputElement, text: string, isComposing: boolean): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  fireEvent(field, new InputEvent('input', { bubbles: true, isComposing }))
}

const key = (field: Element, name: string, code: number, isComposing: boolean) =>
  fireEvent.keyDown(field, { key: name, keyCode: code, isComposing })

type Way = {
  /** A word is composed, letter by letter. */
  compose: (field: HTMLInputElement, steps: readonly string[]) => void
  /** The word is committed by Enter, or given up by Escape: `text` is what is left. */
  end: (field: HTMLInputElement, by: 'Enter' | 'Escape', text: string) => void
}

function compose(field: HTMLInputElement, steps: readonly string[], keyName: string): void {
  for (const [at, text] of steps.entries()) {
    key(field, keyName, 229, at > 0)
    if (at === 0) fireEvent.compositionStart(field)
    fireEvent.compositionUpdate(field, { data: text })
    input(field, text, true)
  }
}

const WAYS: Record<string, Way> = {
  Chrome: {
    compose: (field, steps) => compose(field, steps, 'Process'),
    end: (field, by, text) => {
      key(field, by, 229, true)
      input(field, text, true)
      fireEvent.compositionEnd(field, { data: text })
    },
  },
  Firefox: {
    compose: (field, steps) => compose(field, steps, 'Process'),
    end: (field, by, text) => {
      key(field, by, 229, true)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      fireEvent.compositionEnd(field, { data: text })
      input(field, text, false)
    },
  },
  Safari: {
    compose: (field, steps) => compose(field, steps, 'k'),
    end: (field, by, text) => {
      input(field, text, true)
      fireEvent.compositionEnd(field, { data: text })
      key(field, by, 229, false)
    },
  },
  'the protocol of Chrome’s tools': {
    compose: (field, steps) => compose(field, steps, 'Process'),
    end: (field, by, text) => {
      key(field, by, by === 'Enter' ? 13 : 27, true)
      input(field, text, true)
      fireEvent.compositionEnd(field, { data: text })
    },
  },
}

const results = () => screen.findByRole('region', { name: 'Results' })
const whole = async () => {
  const region = await results()
  await waitFor(() => expect(within(region).getByRole('status')).toHaveTextContent(ALL_RESULTS))
  return region
}
/** Longer than the page waits with anything that follows a key. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 400))

beforeEach(() => {
  clearRecentSearches()
  useBookmarks.setState(useBookmarks.getInitialState())
  useCompare.setState(useCompare.getInitialState())
})

describe.each(Object.entries(WAYS))('as %s tells it', (_, way) => {
  it('half a word is not searched for; the whole one is, and the Enter that commits it does no more', async () => {
    const { router } = renderApp()
    const region = await whole()
    const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' })
    field.focus()
    way.compose(field, ['ｐ', 'ｐｒ', 'ｐｒｏｘyx', 'ｐｒｏmeth'])
    await rest()
    expect(field.value).toBe('ｐｒｏmeth')
    expect(router.state.location.searchStr).toBe('')
    expect(within(region).getByRole('status')).toHaveTextContent(ALL_RESULTS)
    expect(screen.queryByRole('heading', { name: 'Nothing found' })).not.toBeInTheDocument()
    way.end(field, 'Enter', 'prometheus')
    await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'prometheus' }))
    await rest()
    expect(field).toHaveFocus()
    expect(router.state.location.pathname).toBe('/')
    expect(router.state.location.search).not.toHaveProperty('item')
    expect(useRecentSearches.getState().queries).toEqual([])
  })

  it('Escape gives up the word and nothing else', async () => {
    const { user, router } = renderApp()
    await whole()
    const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' })
    await user.type(field, 'helm')
    await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'helm' }))
    way.compose(field, ['helmé', 'helmés'])
    way.end(field, 'Escape', 'helm')
    await rest()
    expect(field.value).toBe('helm')
    expect(field).toHaveFocus()
    expect(router.state.location.search).toMatchObject({ q: 'helm' })
    // The next one is meant.
    await user.keyboard('{Escape}')
    expect(field.value).toBe('')
  })

  it('the palette waits for the word, and neither opens nor closes by the keys that end it', async () => {
    const { user, router } = renderApp({ path: '/data' })
    await screen.findByRole('main')
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('listbox', { name: 'Suggestions' })
    const palette = screen.getByRole('dialog', { name: 'Command palette' })
    const field = within(palette).getByRole<HTMLInputElement>('combobox', { name: 'Search' })
    const first = () => within(palette).getAllByRole('option')[0]?.textContent
    const before = first()
    way.compose(field, ['hel', 'helm'])
    await rest()
    expect(first()).toBe(before)
    way.end(field, 'Escape', '')
    await rest()
    expect(screen.getByRole('dialog', { name: 'Command palette' })).toBeInTheDocument()
    way.compose(field, ['hel', 'helm'])
    way.end(field, 'Enter', 'helm')
    await waitFor(() => expect(first()).toContain('Helm'))
    await rest()
    expect(router.state.location.pathname).toBe('/data')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/item/helm'))
  })

  it('the item picker adds nothing by the Enter that ends a word', async () => {
    const { user, router } = renderApp({ path: '/compare' })
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: /add/i })
    const offered = () => screen.queryAllByRole('option').filter((one) => one.tagName === 'DIV')
    await user.click(field)
    way.compose(field, ['hel', 'helmm'])
    await rest()
    expect(offered()).toEqual([])
    way.end(field, 'Enter', 'helm')
    await waitFor(() => expect(offered()[0]).toHaveTextContent('Helm'))
    await rest()
    expect(router.state.location.searchStr).toBe('')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.searchStr).toContain('helm'))
  })

  it('a list is neither made nor given up by the keys that end a word in its name', async () => {
    const { user } = renderApp({ path: '/bookmarks' })
    await user.click(await screen.findByRole('button', { name: /new list/i }))
    const dialog = await screen.findByRole('dialog')
    const field = within(dialog).getByRole<HTMLInputElement>('textbox')
    field.focus()
    way.compose(field, ['か', 'かん'])
    way.end(field, 'Escape', '')
    expect(screen.getByRole('dialog')).toBeInTheDocument()
    way.compose(field, ['か', 'かんし'])
    way.end(field, 'Enter', '監視')
    expect(screen.getByRole('dialog')).toBeInTheDocument()
    expect(field.value).toBe('監視')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(await screen.findByRole('heading', { name: '監視' })).toHaveAttribute('dir', 'auto')
  })
})
