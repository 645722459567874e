import { expect, it } from 'vitest'

import { texts as exchange } from '../../../../src/i18n/en/exchange.ts'
import { texts as shared } from '../../../../src/i18n/en/shared.ts'
import { ABOUT_FIELDS, PROBLEMS } from '../../../../src/stores/exchange/exchange-model.ts'
import { LINK_FAULTS } from '../../../../src/stores/exchange/share-link.ts'
import { writeMarkdownFile } from '../../../../src/stores/exchange/markdown-file.ts'
import { leavingRow } from './support.ts'

/** What stands after `prefix` in the keys of texts. */
const kinds = (texts: object, prefix: string) =>
  Object.keys(texts)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))

it('every problem of a file has its sentence, and every sentence its problem', () => {
  expect(kinds(exchange, 'exchange.problem.').toSorted()).toEqual(PROBLEMS.toSorted())
})

it('every fault of a link has its sentence under one title, and every sentence its fault', () => {
  expect(kinds(shared, 'shared.fault.').toSorted()).toEqual([...LINK_FAULTS, 'title'].toSorted())
})

it('the purpose of an item is exported in the order of its fields, each on a line', () => {
  const about = { areas: 'A', roles: 'R', signals: 'S', sentence: 'T', description: 'D' }
  expect(ABOUT_FIELDS.toSorted()).toEqual(Object.keys(about).toSorted())
  const lines = writeMarkdownFile([{ name: '', rows: [leavingRow({ about })] }], 'Mine').split('\n')
  expect(lines.slice(3, 8)).toEqual(['  A  ', '  R  ', '  S  ', '  T  ', '  D  '])
})
