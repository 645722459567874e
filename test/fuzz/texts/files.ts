import { changesAtom } from '../../../src/domain/changes/atom.ts'
import { validColumns } from '../../../src/domain/results/columns.ts'
import { csvCell, csvExport, csvFile } from '../../../src/domain/export/csv.ts'
import { jsonExport } from '../../../src/domain/export/json.ts'
import { isRepositoryName, readRelease, readRepository } from '../../../src/domain/facts/github-answer.ts'
import { fileDate } from '../../../src/domain/landscape/file-date.ts'
import { valueIn } from '../../../src/domain/landscape/issue-groups.ts'
import { isAddress, itemForAddress } from '../../../src/domain/landscape/item-address.ts'
import { kindsIn } from '../../../src/domain/landscape/item-kinds.ts'
import type { Item } from '../../../src/domain/landscape/landscape.ts'
import { levelId, levelKey, customLevelText } from '../../../src/domain/landscape/levels.ts'
import { licenceId } from '../../../src/domain/landscape/licences.ts'
import { mailAddress, readAddress } from '../../../src/pipeline/addresses.ts'
import { markdownExport } from '../../../src/domain/export/markdown.ts'
import { checkLandscapeAddress } from '../../../src/domain/landscape/landscape-address.ts'
import { nearestNames } from '../../../src/domain/results/nearest-names.ts'
import { fileLandscape, landscapeNameOf } from '../../../src/domain/landscape/other-landscape.ts'
import { categoryId, isItemId } from '../../../src/domain/landscape/paths.ts'
import { findTerms } from '../../../src/domain/knowledge/terms.ts'
import { NO_SELECTION } from '../../../src/domain/results/selection.ts'
import { projectsOf } from '../../../src/domain/maturity/history.ts'
import { selectProjects } from '../../../src/domain/maturity/timeline-view.ts'
import {
  BOOKMARK_TEXT,
  COMMAND_LINE_LIMITS,
  FIELD_LENGTH,
  FILE_LIMITS,
  KEY_LENGTH,
  LEVEL_LENGTH,
  NAME_LENGTH,
  PARAMETER_LENGTH,
  QUERY_LENGTH,
} from '../../../src/lib/limits.ts'
import { extractFacts } from '../../../src/pipeline/extract.ts'
import { fieldName, quoteValue } from '../../../src/pipeline/issues.ts'
import { labelOfField, linkKindOf } from '../../../src/pipeline/links.ts'
import { levelReader } from '../../../src/pipeline/levels.ts'
import { loadLandscape, loadOtherLandscape } from '../../../src/pipeline/load.ts'
import { normalise } from '../../../src/pipeline/normalise.ts'
import { normaliseEntry } from '../../../src/pipeline/normalise-item.ts'
import { LandscapeLoadError, parse } from '../../../src/pipeline/parse.ts'
import { isMapping, isNothing, nameOf, readEntry } from '../../../src/pipeline/read-entry.ts'
import { validate } from '../../../src/pipeline/validate.ts'
import { shippedLandscape } from '../../support/factories.ts'
import { item } from '../../unit/search/support.ts'
import { numbered } from './patterns.ts'
import type { TextFunction } from './text-function.ts'

const landscape = shippedLandscape()
const projects = projectsOf(landscape.items)
/** An item whose texts all are `text`. */
const described = (text: string): Item => ({ ...item(text), description: text, licences: [text], organisation: text })
const GLOSSARY = ['container', 'service mesh', 'image'].map((term) => ({ id: term, term, also: [], text: '' }))

/** A call that may be refused, with a reason. */
const refusing = (call: (text: string) => unknown) => (text: string) => {
  try {
    return call(text)
  } catch (error) {
    if (error instanceof LandscapeLoadError) return undefined
    throw error
  }
}

const HEAD = 'landscape:\n- name: A\n  subcategories:\n  - name: B\n    items:\n'
/** An entry of every field that is read, each of them `text`. */
const entryOf = (text: string) => ({
  name: text,
  description: text,
  homepage_url: `https://${text}`,
  repo_url: text,
  second_path: text,
  project: text,
  logo: text,
  twitter: text,
  additional_repos: [{ repo_url: text }],
  extra: { accepted: text, audits: [{ date: text }], other_links: [{ name: text, url: text }], [text]: text },
})
const PLACE = { category: 'A', subcategory: 'B', item: '', line: 1 }
const entry = (text: string) => readEntry(entryOf(text), PLACE, [])

const items = {
  'items of equal names': (length: number) => HEAD + numbered(() => '    - {item: , name: a, homepage_url: "https://a"}\n', length),
  'items of nearly equal long names': (length: number) => HEAD + numbered((index) => `    - {item: , name: "${'a'.repeat(77)}${(index % 1296).toString(36).padStart(2, '0')}", description: ${index}}\n`, length),
  'items of slashes': (length: number) => HEAD + numbered((index) => `    - {item: , name: a${index}, repo_url: "https://a/${'/'.repeat(9000)}x"}\n`, length),
  'items of marks': (length: number) => HEAD + numbered((index) => `    - {item: , name: a${index}, description: "${'a\u0301\u0323'.repeat(3000)}", homepage_url: "http://a${'\u0301\u0323'.repeat(3000)}"}\n`, length),
  'one item of many fields': (length: number) => `${HEAD}    - name: a\n${numbered((index) => `      f${index}_url: https://a/${index}\n`, length)}`,
  'one item of many links': (length: number) => `${HEAD}    - name: a\n      extra:\n        other_links:\n${numbered((index) => `        - {name: a, url: "https://a/${index}"}\n`, length)}`,
  'repeated keys': (length: number) => HEAD + numbered(() => '    - name: a\n      name: a\n', length),
  'long keys': (length: number) => `${Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}${'k'.repeat(900)}:\n`).join('')}${numbered((index) => `${' '.repeat(40)}k${index}: a\n`, length)}`,
  categories: (length: number) => `landscape:\n${numbered((index) => `- {name: c${index}, subcategories: []}\n`, length)}`,
  'places that are not there': (length: number) => HEAD + numbered((index) => `    - {item: , name: a${index}, second_path: [${'"x / y",'.repeat(190)}]}\n`, length),
} // prettier-ignore

const OF_A_FILE = [
  ['', ''],
  [`${HEAD}    - name: "`, '"'],
  [`${HEAD}    - name: a\n      description: '`, "'"],
  [`${HEAD}    - `, ''],
] as const

/** Everything that reads a landscape file, and what becomes of it. */
export const FILES: readonly TextFunction[] = [
  { at: 'pipeline/extract.ts#extractFacts', limit: FILE_LIMITS.text, call: refusing((text) => extractFacts(text, [])), around: OF_A_FILE }, // prettier-ignore
  { at: 'pipeline/issues.ts#quoteValue', limit: FILE_LIMITS.text, call: quoteValue },
  { at: 'pipeline/issues.ts#fieldName', limit: FILE_LIMITS.text, call: fieldName },
  {
    at: 'pipeline/links.ts#labelOfField',
    limit: KEY_LENGTH,
    call: labelOfField,
    around: [
      ['', ''],
      ['a_', '_url'],
    ],
  },
  { at: 'pipeline/load.ts#loadLandscape', limit: FILE_LIMITS.text, call: refusing((text) => loadLandscape(text)), around: OF_A_FILE, shapes: items }, // prettier-ignore
  { at: 'pipeline/load.ts#loadOtherLandscape', limit: FILE_LIMITS.text, call: refusing((text) => loadOtherLandscape(text, landscape)), around: OF_A_FILE, shapes: items }, // prettier-ignore
  { at: 'pipeline/parse.ts#parse', limit: FILE_LIMITS.text, call: refusing((text) => parse(text)), around: OF_A_FILE, shapes: items }, // prettier-ignore
  { at: 'pipeline/validate.ts#validate', limit: FILE_LIMITS.text, call: refusing((text) => validate(parse(text, COMMAND_LINE_LIMITS))), around: OF_A_FILE, shapes: items }, // prettier-ignore
  { at: 'pipeline/normalise.ts#normalise', limit: FILE_LIMITS.text, call: refusing((text) => normalise(validate(parse(text)).categories, [])), around: OF_A_FILE, shapes: items }, // prettier-ignore
  {
    at: 'pipeline/normalise-item.ts#normaliseEntry',
    limit: FIELD_LENGTH,
    call: (text) => {
      const read = entry(text)
      return (
        read &&
        normaliseEntry(
          read,
          { path: { category: 'A', subcategory: 'B' }, kind: 'technology', levelOf: levelReader(false) },
          [],
        )
      )
    },
  },
  { at: 'pipeline/read-entry.ts#readEntry', limit: FIELD_LENGTH, call: entry },
  { at: 'pipeline/read-entry.ts#nameOf', limit: FILE_LIMITS.text, call: nameOf },
  { at: 'pipeline/read-entry.ts#isMapping', limit: FILE_LIMITS.text, call: isMapping },
  {
    at: 'domain/results/columns.ts#validColumns',
    limit: PARAMETER_LENGTH,
    call: (text) => validColumns(text.split(',')),
  },
  { at: 'domain/changes/atom.ts#changesAtom', limit: NAME_LENGTH, call: (text) => changesAtom({ title: text, about: text, address: text, date: '2020-01-01', groups: [] }, text, text) }, // prettier-ignore
  {
    at: 'domain/export/csv.ts#csvCell',
    limit: FIELD_LENGTH,
    call: csvCell,
    around: [
      ['', ''],
      ["'", 'x'],
    ],
  },
  { at: 'domain/facts/github-answer.ts#isRepositoryName', limit: FIELD_LENGTH, call: isRepositoryName, around: [['', ''], ['a/', ''], ['', '/']] }, // prettier-ignore
  { at: 'domain/facts/github-answer.ts#readRelease', limit: FIELD_LENGTH, call: (text) => readRelease({ tag_name: text, name: text, published_at: text }) }, // prettier-ignore
  { at: 'domain/facts/github-answer.ts#readRepository', limit: FIELD_LENGTH, call: (text) => readRepository({ full_name: text, license: { spdx_id: text }, pushed_at: text }) }, // prettier-ignore
  { at: 'domain/export/csv.ts#csvFile', limit: FIELD_LENGTH, call: (text) => csvFile([[text, text]]) },
  { at: 'domain/export/markdown.ts#markdownExport', limit: FIELD_LENGTH, call: (text) => markdownExport([text], [[{ text, url: text }]], text, { text, url: text }) }, // prettier-ignore
  { at: 'domain/landscape/landscape-address.ts#checkLandscapeAddress', limit: PARAMETER_LENGTH, call: (text) => checkLandscapeAddress(text, ['a'], ''), around: [['', ''], ['https://', ''], ['https://github.com/a/', '/blob/a'], ['a.b', '']] }, // prettier-ignore
  { at: 'domain/results/nearest-names.ts#nearestNames', limit: QUERY_LENGTH, isBounded: true, call: (text) => nearestNames(text, landscape.items) }, // prettier-ignore
  {
    at: 'domain/landscape/other-landscape.ts#fileLandscape',
    limit: PARAMETER_LENGTH,
    call: (text) => fileLandscape(text, landscape),
  },
  { at: 'domain/landscape/other-landscape.ts#landscapeNameOf', limit: PARAMETER_LENGTH, call: landscapeNameOf, around: [['', ''], ['https://raw.githubusercontent.com/', ''], ['file:', '']] }, // prettier-ignore
  { at: 'domain/landscape/paths.ts#categoryId', limit: NAME_LENGTH, call: categoryId },
  { at: 'domain/knowledge/terms.ts#findTerms', limit: FIELD_LENGTH, call: (text) => findTerms(text, GLOSSARY as never), shapes: { terms: (length) => numbered(() => 'service meshes ', length) } }, // prettier-ignore
  { at: 'domain/maturity/timeline-view.ts#selectProjects', limit: QUERY_LENGTH, isBounded: true, call: (text) => selectProjects(projects, NO_SELECTION, text, 'name') }, // prettier-ignore
  {
    at: 'domain/export/csv.ts#csvExport',
    limit: FIELD_LENGTH,
    call: (text) => csvExport([described(text)], () => text),
  },
  { at: 'domain/export/json.ts#jsonExport', limit: FIELD_LENGTH, call: (text) => jsonExport([described(text)], { name: text, address: text, date: '2020-01-01' } as never) }, // prettier-ignore
  { at: 'domain/landscape/file-date.ts#fileDate', limit: FILE_LIMITS.text, call: (text) => fileDate(text, text, '2026-01-01'), around: [['', ''], ['# ', '']] }, // prettier-ignore
  { at: 'domain/landscape/issue-groups.ts#valueIn', limit: FIELD_LENGTH, call: valueIn },
  { at: 'domain/landscape/item-address.ts#itemForAddress', limit: BOOKMARK_TEXT, call: (text) => itemForAddress(landscape, text), around: [['', ''], ['https://', ''], ['https://landscape.cncf.io/?item=', '']] }, // prettier-ignore
  { at: 'domain/landscape/item-address.ts#isAddress', limit: PARAMETER_LENGTH, call: isAddress, around: [['', ''], ['https://', '']] }, // prettier-ignore
  { at: 'domain/landscape/item-kinds.ts#kindsIn', limit: NAME_LENGTH, call: (text) => kindsIn(text, [{ name: text, hasJoined: false, hasRepository: false, hasLevel: false }])(text) }, // prettier-ignore
  { at: 'domain/landscape/levels.ts#levelKey', limit: FIELD_LENGTH, call: levelKey },
  { at: 'domain/landscape/levels.ts#levelId', limit: LEVEL_LENGTH, call: levelId },
  { at: 'domain/landscape/levels.ts#customLevelText', limit: LEVEL_LENGTH, call: customLevelText },
  { at: 'domain/landscape/paths.ts#isItemId', limit: FIELD_LENGTH, call: isItemId },
  { at: 'domain/landscape/licences.ts#licenceId', limit: NAME_LENGTH, call: licenceId },
  { at: 'pipeline/addresses.ts#readAddress', limit: FIELD_LENGTH, call: readAddress, around: [['', ''], ['https:/', ''], ['a.', '']] }, // prettier-ignore
  { at: 'pipeline/addresses.ts#mailAddress', limit: FIELD_LENGTH, call: mailAddress, around: [['', ''], ['mailto:', ''], ['mailto:a@', '']] }, // prettier-ignore
  { at: 'pipeline/links.ts#linkKindOf', limit: FIELD_LENGTH, call: (text) => linkKindOf(text, text), around: [['', ''], ['a_', '_url']] }, // prettier-ignore
  { at: 'pipeline/read-entry.ts#isNothing', limit: FILE_LIMITS.text, call: isNothing },
]
