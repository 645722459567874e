import { FIELD_LENGTH, NAME_LENGTH, QUERY_LENGTH } from '../../../src/lib/limits.ts'
import { addressKey, readAddress } from '../../../src/search/address.ts'
import { findAddresses, mayNameImage } from '../../../src/search/addressed.ts'
import { atCodeHost, isShared } from '../../../src/search/hosts.ts'
import { readLevels } from '../../../src/search/levels.ts'
import { isUnspaced, nameWords, piecesOf, queryWords, textWords } from '../../../src/search/script-words.ts'
import { isTag, withoutVersions } from '../../../src/search/versions.ts'
import { findAlike } from '../../../src/search/alike.ts'
import { analyse, isIndexedWord } from '../../../src/search/analyse.ts'
import { rangesIn } from '../../../src/search/explain.ts'
import { findFuzzy } from '../../../src/search/fuzzy.ts'
import { buildNameIndex, docsWithWords, prefixSpan, usesOf } from '../../../src/search/name-index.ts'
import { namesOf } from '../../../src/search/names.ts'
import { buildNgramIndex, likeliest } from '../../../src/search/ngrams.ts'
import { isOperatorName, readOperator } from '../../../src/search/operators.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { fuzzyRanges, rangesInside, wordRanges } from '../../../src/search/ranges.ts'
import { search } from '../../../src/search/search.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { completeWord, correctWord } from '../../../src/search/spelling.ts'
import { stem } from '../../../src/search/stem.ts'
import { conceptWeight } from '../../../src/search/text-index.ts'
import { isKeyboardRun, typoDistance } from '../../../src/search/typo.ts'
import { conceptOf, conceptsOf, contentWords } from '../../../src/search/vocabulary.ts'
import { index, item } from '../../unit/search/support.ts'
import { numbered } from './patterns.ts'
import type { TextFunction } from './text-function.ts'

const WORDS = {
  'different words': (length: number) => numbered((number) => `w${number} `, length),
  'words of one beginning': (length: number) => numbered((number) => `kubernetes${number} `, length),
}
/** What a query may hold: the work may grow with its square, since it ends at QUERY_LENGTH. */
const query = (at: TextFunction['at'], call: (text: string) => unknown): TextFunction => ({
  at,
  limit: QUERY_LENGTH,
  isBounded: true,
  call,
  shapes: WORDS,
})
const EVERYDAY = analyse(index, 'kubernetes container registry')

/** Everything that a query goes through, and the texts of items that an index is made of. */
export const SEARCH: readonly TextFunction[] = [
  query('search/search.ts#search', (text) => search(index, text)),
  query('search/alike.ts#findAlike', (text) => findAlike(index, text)),
  query('search/analyse.ts#analyse', (text) => analyse(index, text)),
  query('search/fuzzy.ts#findFuzzy', (text) => findFuzzy(index, text)),
  query('search/query.ts#parseQuery', parseQuery),
  query('search/operators.ts#readOperator', (text) => readOperator(text, text, false)),
  query('search/spelling.ts#completeWord', (text) => completeWord(index.spelling, text)),
  query('search/spelling.ts#correctWord', (text) => correctWord(index.spelling, text)),
  query('search/typo.ts#typoDistance', (text) => typoDistance(text, `${text}x`)),
  query('search/typo.ts#isKeyboardRun', isKeyboardRun),
  query('search/ngrams.ts#likeliest', (text) => likeliest(index.spelling.looks, text, 2, 10)),
  query('search/name-index.ts#prefixSpan', (text) => prefixSpan(index.spelling.words, text)),
  query('search/name-index.ts#docsWithWords', (text) => docsWithWords(index.names, text.split(' '))),
  { at: 'search/explain.ts#rangesIn', limit: FIELD_LENGTH, call: (text) => rangesIn(index, EVERYDAY, text), shapes: WORDS }, // prettier-ignore
  { at: 'search/ranges.ts#wordRanges', limit: FIELD_LENGTH, call: (text) => wordRanges(text, ['kubernetes', 'a'], 'ab'), shapes: WORDS }, // prettier-ignore
  {
    at: 'search/ranges.ts#fuzzyRanges',
    limit: NAME_LENGTH,
    isBounded: true,
    call: (text) => fuzzyRanges(text, 'kubernetes'),
  },
  {
    at: 'search/stem.ts#stem',
    limit: FIELD_LENGTH,
    call: stem,
    around: [
      ['', ''],
      ['', 'ing'],
      ['', 'es'],
    ],
  },
  { at: 'search/names.ts#namesOf', limit: NAME_LENGTH, isBounded: true, call: (text) => namesOf(item(text), [text], new Set(), new Set()) }, // prettier-ignore
  { at: 'search/name-index.ts#buildNameIndex', limit: FIELD_LENGTH, call: (text) => buildNameIndex([[]], [text.split(' ')]), shapes: WORDS }, // prettier-ignore
  { at: 'search/ngrams.ts#buildNgramIndex', limit: FIELD_LENGTH, call: (text) => buildNgramIndex([text, ...text.split(' ')]), shapes: WORDS }, // prettier-ignore
  { at: 'search/text-index.ts#conceptWeight', limit: FIELD_LENGTH, call: (text) => conceptWeight(index, text) },
  { at: 'search/vocabulary.ts#contentWords', limit: FIELD_LENGTH, call: (text) => contentWords(index.vocabulary, text), shapes: WORDS }, // prettier-ignore
  { at: 'search/vocabulary.ts#conceptOf', limit: FIELD_LENGTH, call: (text) => conceptOf(index.vocabulary, text) },
  { at: 'search/vocabulary.ts#conceptsOf', limit: FIELD_LENGTH, call: (text) => conceptsOf(index.vocabulary, text.split(' ')), shapes: WORDS }, // prettier-ignore
  { at: 'search/search-index.ts#buildSearchIndex', limit: FIELD_LENGTH, call: (text) => buildSearchIndex([item('a', { description: text, summary: { useCase: text } })]), shapes: WORDS }, // prettier-ignore
  query('search/address.ts#readAddress', readAddress),
  query('search/address.ts#addressKey', (text) => addressKey(text, text.split('/'))),
  query('search/addressed.ts#findAddresses', (text) => findAddresses(index, text)),
  query('search/addressed.ts#mayNameImage', mayNameImage),
  query('search/analyse.ts#isIndexedWord', (text) => isIndexedWord(index, text)),
  query('search/hosts.ts#isShared', isShared),
  query('search/hosts.ts#atCodeHost', (text) => atCodeHost(text, text.split('/'))),
  query('search/levels.ts#readLevels', (text) => readLevels(index.levels, text, { isIndexed: () => false, isStop: () => false })), // prettier-ignore
  query('search/name-index.ts#usesOf', (text) => usesOf(index.names, text)),
  query('search/operators.ts#isOperatorName', isOperatorName),
  { at: 'search/ranges.ts#rangesInside', limit: FIELD_LENGTH, call: (text) => rangesInside(text, 0, ['监控', 'a']) },
  query('search/script-words.ts#queryWords', queryWords),
  query('search/script-words.ts#piecesOf', piecesOf),
  { at: 'search/script-words.ts#isUnspaced', limit: FIELD_LENGTH, call: isUnspaced },
  { at: 'search/script-words.ts#nameWords', limit: NAME_LENGTH, isBounded: true, call: nameWords },
  { at: 'search/script-words.ts#textWords', limit: FIELD_LENGTH, call: textWords, shapes: WORDS },
  query('search/versions.ts#isTag', isTag),
  query('search/versions.ts#withoutVersions', withoutVersions),
]
