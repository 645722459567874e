import { fromBase64Url } from '../../../src/lib/base64url.ts'
import { parseHex } from '../../../src/lib/colour.ts'
import { isoDate } from '../../../src/lib/dates.ts'
import { editDistance } from '../../../src/lib/edit-distance.ts'
import { excerpt } from '../../../src/lib/excerpt.ts'
import { retryAfterMs } from '../../../src/lib/host-pause.ts'
import {
  FIELD_LENGTH,
  LINK_FRAGMENT,
  LOGO_BYTES,
  NOTE_LENGTH,
  PARAMETER_LENGTH,
  QUERY_LENGTH,
} from '../../../src/lib/limits.ts'
import { linkify, linkifyMarkdown } from '../../../src/lib/linkify.ts'
import { escapeMarkdown, markdownLink, markdownTable } from '../../../src/lib/markdown.ts'
import { languageOfPath, hostOf, httpUrl, repositoryKey } from '../../../src/lib/url.ts'
import { readDrawing } from '../../../src/lib/svg/drawing.ts'
import { faultOfSvg } from '../../../src/lib/svg/judge.ts'
import { MarkupError, readMarkup } from '../../../src/lib/svg/markup.ts'
import { idOf, readReference } from '../../../src/lib/svg/references.ts'
import { noUses, readDashes, readDeclaration, readStyle } from '../../../src/lib/svg/style.ts'
import {
  cutTo,
  fold,
  isReadable,
  joined,
  slugify,
  visible,
  wellFormed,
  withoutLast,
  wordsOf,
} from '../../../src/lib/text.ts'
import { escapeXml } from '../../../src/domain/changes/atom.ts'
import type { TextFunction } from './text-function.ts'

const AFTER_A_LETTER = [
  ['', ''],
  ['a', 'a'],
  ['é', 'é'],
] as const
const IN_AN_ADDRESS = [
  ['https://', ''],
  ['https://a', ''],
  ['https://a.b/', 'x'],
  ['https:', ''],
] as const

const IN_A_DRAWING = [
  ['', ''],
  ['<svg xmlns="http://www.w3.org/2000/svg">', '</svg>'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><path d="', '"/></svg>'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><style>', '</style></svg>'],
] as const
const IGNORED = { open: () => undefined, text: () => undefined, close: () => undefined }

/** A call that may refuse what it is given. */
const refusing = (call: (text: string) => unknown) => (text: string) => {
  try {
    return call(text)
  } catch (error) {
    if (error instanceof MarkupError) return undefined
    throw error
  }
}

/** Whatever is known of text itself. */
export const LIB: readonly TextFunction[] = [
  { at: 'lib/base64url.ts#fromBase64Url', limit: LINK_FRAGMENT, call: fromBase64Url },
  { at: 'lib/colour.ts#parseHex', limit: FIELD_LENGTH, call: parseHex, around: [['#', '']] },
  { at: 'lib/dates.ts#isoDate', limit: FIELD_LENGTH, call: isoDate, around: [['2020-01-01', 'x'], ['2020-01-01T', 'x']] }, // prettier-ignore
  {
    at: 'lib/edit-distance.ts#editDistance',
    limit: QUERY_LENGTH,
    isBounded: true,
    call: (text) => editDistance(text, `${text.slice(1)}x`, text.length),
  },
  {
    at: 'lib/excerpt.ts#excerpt',
    limit: FIELD_LENGTH,
    call: (text) => excerpt(text, [[text.length - 1, text.length]]),
  },
  {
    at: 'lib/linkify.ts#linkifyMarkdown',
    limit: NOTE_LENGTH,
    call: linkifyMarkdown,
    around: [
      ['[', ''],
      ['[a](', ''],
      ['[', ']('],
      ['[a](https://a/', ')'],
    ],
  },
  {
    at: 'lib/linkify.ts#linkify',
    limit: NOTE_LENGTH,
    call: linkify,
    around: [...AFTER_A_LETTER, ['http://a', ''], ['http://a/(', '.'], ['http://u:p@', '']],
  },
  { at: 'lib/markdown.ts#escapeMarkdown', limit: FIELD_LENGTH, call: escapeMarkdown, around: AFTER_A_LETTER },
  { at: 'lib/markdown.ts#markdownLink', limit: FIELD_LENGTH, call: (text) => markdownLink(text, `https://a/${text}`) },
  { at: 'lib/markdown.ts#markdownTable', limit: FIELD_LENGTH, call: (text) => markdownTable([text], [[text]]) },
  { at: 'lib/url.ts#languageOfPath', limit: PARAMETER_LENGTH, call: (text) => languageOfPath(text, '/') },
  { at: 'lib/text.ts#fold', limit: FIELD_LENGTH, call: fold, around: AFTER_A_LETTER },
  { at: 'lib/text.ts#wellFormed', limit: FIELD_LENGTH, call: wellFormed, around: AFTER_A_LETTER },
  {
    at: 'lib/text.ts#visible',
    limit: FIELD_LENGTH,
    call: visible,
    around: [...AFTER_A_LETTER, ['क', 'क'], ['👩', '👩']],
  },
  { at: 'lib/text.ts#isReadable', limit: FIELD_LENGTH, call: isReadable },
  {
    at: 'lib/text.ts#withoutLast',
    limit: FIELD_LENGTH,
    call: (text) => withoutLast(text, '/'),
    around: AFTER_A_LETTER,
  },
  { at: 'lib/text.ts#cutTo', limit: FIELD_LENGTH, call: (text) => cutTo(text, text.length - 1) },
  { at: 'lib/text.ts#slugify', limit: FIELD_LENGTH, call: slugify, around: AFTER_A_LETTER },
  { at: 'lib/text.ts#wordsOf', limit: FIELD_LENGTH, call: wordsOf, around: AFTER_A_LETTER },
  { at: 'lib/text.ts#joined', limit: FIELD_LENGTH, call: joined, around: AFTER_A_LETTER },
  { at: 'lib/url.ts#httpUrl', limit: FIELD_LENGTH, call: httpUrl, around: IN_AN_ADDRESS },
  { at: 'lib/url.ts#hostOf', limit: FIELD_LENGTH, call: hostOf, around: IN_AN_ADDRESS },
  { at: 'lib/url.ts#repositoryKey', limit: FIELD_LENGTH, call: repositoryKey, around: IN_AN_ADDRESS },
  { at: 'domain/changes/atom.ts#escapeXml', limit: FIELD_LENGTH, call: escapeXml, around: AFTER_A_LETTER },
  { at: 'lib/host-pause.ts#retryAfterMs', limit: PARAMETER_LENGTH, call: (text) => retryAfterMs(text, 0) },
  { at: 'lib/svg/judge.ts#faultOfSvg', limit: LOGO_BYTES, call: faultOfSvg, around: IN_A_DRAWING },
  { at: 'lib/svg/drawing.ts#readDrawing', limit: LOGO_BYTES, call: refusing(readDrawing), around: IN_A_DRAWING },
  { at: 'lib/svg/markup.ts#readMarkup', limit: LOGO_BYTES, call: refusing((text) => readMarkup(text, IGNORED)), around: IN_A_DRAWING }, // prettier-ignore
  { at: 'lib/svg/references.ts#readReference', limit: LOGO_BYTES, call: refusing(readReference), around: [['', ''], ['data:', ''], ['#', '']] }, // prettier-ignore
  { at: 'lib/svg/references.ts#idOf', limit: LOGO_BYTES, call: idOf },
  { at: 'lib/svg/style.ts#readDeclaration', limit: LOGO_BYTES, call: refusing((text) => readDeclaration(text, [text], noUses(), { shortest: Infinity })), around: [['', ''], ['fill:', '']] }, // prettier-ignore
  { at: 'lib/svg/style.ts#readDashes', limit: LOGO_BYTES, call: refusing((text) => readDashes(text, { shortest: Infinity })) }, // prettier-ignore
  { at: 'lib/svg/style.ts#readStyle', limit: LOGO_BYTES, call: refusing((text) => readStyle(text, { shortest: Infinity })), around: [['', ''], ['a{', '}'], ['a{fill:url(', ')}']] }, // prettier-ignore
]
