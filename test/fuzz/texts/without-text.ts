const IDS = 'ids of items and lists that are there already, each of at most 80 characters'
const OURS = 'text of our own: a setting of the build, a date, a message, a key of the storage'
const HANDED_ON = 'hands the text on to a function of the table'
const KEY = 'the id of a landscape, which is an address of at most 2,000 characters or the cut name of a file'

/** Exported functions with text among their parameters that is not from outside, or is handed on; and why. */
export const WITHOUT_TEXT: Readonly<Record<string, string>> = {
  'domain/changes/repository.ts#commitsUrl': OURS,
  'domain/changes/repository.ts#filesUrl': OURS,
  'domain/changes/repository.ts#lastCommitQuery': OURS,
  'domain/changes/repository.ts#fileUrl': OURS,
  'domain/neighbours.ts#neighboursOf': IDS,
  'domain/places.ts#toggledPlace': IDS,
  'lib/invariant.ts#invariant': OURS,
  'pipeline/outline.ts#encodeOutline': OURS,
  'pipeline/positions.ts#readPositions': `called by parse alone, which is in the table`,
  'pipeline/walk-yaml.ts#walkYaml': `called by parse alone, which is in the table`,
  'search/knowledge.ts#rowOf': IDS,
  'stores/bookmarks.ts#listsKey': KEY,
  'stores/bookmarks.ts#switchLists': KEY,
  'stores/compare.ts#rewriteCompared': IDS,
  'stores/compare.ts#switchCompared': KEY,
  'stores/exchange/share-pack.ts#packHashes': 'numbers alone',
  'stores/kept-views.ts#bookmarksIn': IDS,
  'stores/landscape-choice.ts#checkAddress': HANDED_ON,
  'stores/list-edits.ts#withTarget': IDS,
  'stores/list-edits.ts#withMember': HANDED_ON,
  'stores/list-edits.ts#movedBefore': IDS,
  'stores/list-edits.ts#rewritten': IDS,
  'stores/membership.ts#putItems': 'does what keepItems and importLists are given, which are in the table',
  'stores/membership.ts#dropItem': IDS,
  'stores/seen.ts#seenKey': KEY,
  'stores/storage.ts#writeJson': OURS,
  'stores/typed-query.ts#typeQuery': 'keeps the text and does nothing with it',
  'stores/typed-query.ts#forgetTyped': 'compares the text with the one that is kept',
  'stores/write-later.ts#writeLater': OURS,
  'stores/write-later.ts#isWritten': OURS,
  'domain/levels.ts#isMaturity': 'compares the text with four words',
  'domain/sort.ts#maturityRank': 'looks a level up in the list of levels',
  'domain/sort.ts#sortItems': 'takes items and the name of an order; names are compared, and are cut',
  'lib/keys.ts#keepComposing': 'takes the event of a key',
  'pipeline/top-lists.ts#topLists': 'looks two keys of a parsed document up',
}
