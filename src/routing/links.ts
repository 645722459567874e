import type { FocusArea } from '../domain/landscape/landscape.ts'
import type { ChangesSearch } from './changes-search.ts'
import type { CompareSearch } from './compare-search.ts'
import type { TimelineSearch } from './timeline-search.ts'
import type { ViewSearch } from './view-search.ts'

// Every link of the application is made here, so that an address has one place to change.

/** The landscape, with a view. */
export function exploreLink(search: ViewSearch = {}) {
  return { to: '/', search } as const
}

/** An item's page of its own. */
export function itemLink(itemId: string) {
  return { to: '/item/$itemId', params: { itemId } } as const
}

/** The same view with an item open beside it, or none. */
export function openItemLink(search: ViewSearch, itemId: string | undefined) {
  const { item: _closed, ...rest } = search
  return exploreLink(itemId === undefined ? rest : { ...rest, item: itemId })
}

/** The kept items; with a list's id, that list. */
export function bookmarksLink(listId?: string) {
  return { to: '/bookmarks', search: listId === undefined ? {} : { list: listId } } as const
}

/** A list that somebody shares, all of it in the fragment. */
export function sharedLink(fragment: string) {
  return { to: '/shared', hash: fragment } as const
}

/** Items side by side; without any, those of the person's tray. */
export function compareLink(search: CompareSearch = {}) {
  return { to: '/compare', search } as const
}

/** Every project on a time axis, with a choice of them. */
export function timelineLink(search: TimelineSearch = {}) {
  return { to: '/timeline', search } as const
}

/** Which items a stack's files use. */
export function stackLink() {
  return { to: '/stack' } as const
}

/** What changed since the last visit; or since another landscape, or by the file's own dates. */
export function changesLink(search: ChangesSearch = {}) {
  return { to: '/changes', search } as const
}

/** Where the data comes from, and what is wrong with it; with an address, suggesting that landscape file. */
export function dataLink(landscape?: string) {
  return { to: '/data', search: landscape === undefined ? {} : { landscape } } as const
}

/** A focus area's page. */
export function focusLink(area: FocusArea) {
  return { to: '/focus/$area', params: { area } } as const
}

/** The glossary; with a term, at that term. */
export function glossaryLink(termId?: string) {
  return { to: '/glossary', activeOptions: { includeHash: true }, ...(termId && { hash: termId }) } as const
}
