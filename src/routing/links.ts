import type { FocusArea } from '../domain/landscape/landscape.ts'
import type { ChangesSearch } from './changes-search.ts'
import type { CompareSearch } from './compare-search.ts'
import type { TimelineSearch } from './timeline-search.ts'
import { guideAnchor } from './guide-anchor.ts'
import type { ViewSearch } from './view-search.ts'

// All links of the application are made here, so that an address is changed in one place.

/** The Explore page, with a view. */
export function exploreLink(search: ViewSearch = {}) {
  return { to: '/', search } as const
}

/** An item's page. */
export function itemLink(itemId: string) {
  return { to: '/item/$itemId', params: { itemId } } as const
}

/** The same view with an item open in the panel, or none. */
export function openItemLink(search: ViewSearch, itemId: string | undefined) {
  const { item: _closed, ...rest } = search
  return exploreLink(itemId === undefined ? rest : { ...rest, item: itemId })
}

/** The bookmarks; with a list's id, that list. */
export function bookmarksLink(listId?: string) {
  return { to: '/bookmarks', search: listId === undefined ? {} : { list: listId } } as const
}

/** A shared list, encoded in the fragment. */
export function sharedLink(fragment: string) {
  return { to: '/shared', hash: fragment } as const
}

/** Items side by side; without ids, those of the user's tray. */
export function compareLink(search: CompareSearch = {}) {
  return { to: '/compare', search } as const
}

/** The timeline of projects, with filters. */
export function timelineLink(search: TimelineSearch = {}) {
  return { to: '/timeline', search } as const
}

/** The check of a stack's files. */
export function stackLink() {
  return { to: '/stack' } as const
}

/** Changes since the last visit, against another landscape, or by the dates in the file. */
export function changesLink(search: ChangesSearch = {}) {
  return { to: '/changes', search } as const
}

/** The Data page; with an address, it suggests that landscape file. */
export function dataLink(landscape?: string) {
  return { to: '/data', search: landscape === undefined ? {} : { landscape } } as const
}

/** A focus area's page. */
export function focusLink(area: FocusArea) {
  return { to: '/focus/$area', params: { area } } as const
}

/** The guide, optionally at a category or subcategory. */
export function guideLink(placeId?: string) {
  return { to: '/guide', activeOptions: { includeHash: true }, ...(placeId && { hash: guideAnchor(placeId) }) } as const
}

/** The glossary, optionally at a term. */
export function glossaryLink(termId?: string) {
  return { to: '/glossary', activeOptions: { includeHash: true }, ...(termId && { hash: termId }) } as const
}
