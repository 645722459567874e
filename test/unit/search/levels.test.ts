import { describe, expect, it } from 'vitest'

import type { LevelWords } from '../../../src/search/knowledge.ts'
import { levelsOf, readLevels } from '../../../src/search/levels.ts'
import { item } from './support-item.ts'

const table: LevelWords = {
  rows: {
    absent: { words: ['absent'], weak: [], other: [] },
    adult: { words: ['adult', 'fully grown', 'adulé'], weak: ['grown'], other: ['school', 'evening classes'] },
    young: {
      words: [
        'juvenile',
        'juveniles',
        'young one',
        'adult bird',
        'bain à bird',
        'younger bïrd',
        'junipers tree',
        'E\u0301LU',
      ],
      weak: ['young', '!', 'bain a bird', 'younger'],
      other: [],
    },
    stored: { words: ['storé', 'storedaway'], weak: ['store'], other: ['files'] },
  },
  projects: ['projects', 'projets'],
  project: ['project', 'projet'],
  fillers: ['level', 'cncf'],
  negations: ['not', 'without', 'sans'],
  never: ['juvenales'],
}
const items = ['Own Way', 'young', 'stored', 'adult', 'young'].map((maturity, at) => item(`Item ${at}`, { maturity }))
const levels = levelsOf([...items, item('None')], table)
const says = {
  isIndexed: (word: string) => word === 'juveniler',
  isStop: (word: string) => ['the', 'les', 'a', 'any'].includes(word),
}
const read = (text: string) => readLevels(levels, text, says)

it('the levels of a landscape are those that its items have, in the order of the table, others after them', () => {
  expect(levels.present).toEqual(['adult', 'young', 'stored', 'Own Way'])
  expect(levelsOf([], table).present).toEqual([])
  expect(readLevels(levelsOf([item('None')], table), 'adult', says)).toBeUndefined()
})

it('a level that is called like a part of every object has no words but its own name', () => {
  const own = levelsOf([item('A', { maturity: 'constructor' })], table)
  expect(readLevels(own, 'constructor projects', says)?.levels).toEqual(['constructor'])
  expect(readLevels(own, 'constructors', says)?.levels).toEqual(['constructor'])
})

describe('a query', () => {
  it.each<[text: string, expected: ReturnType<typeof read>]>([
    // By themselves, levels are what is asked for.
    ['adult', { levels: ['adult'], without: [], rest: '', words: 'adult', rewritten: undefined }],
    ['Adult projects', { levels: ['adult'], without: [], rest: '', words: 'Adult', rewritten: undefined }],
    ['the adult level', { levels: ['adult'], without: [], rest: '', words: 'adult', rewritten: undefined }],
    ['fully grown', { levels: ['adult'], without: [], rest: '', words: 'fully grown', rewritten: undefined }],
    ['young one', { levels: ['young'], without: [], rest: '', words: 'young one', rewritten: undefined }],
    [
      'juvenile, adult',
      { levels: ['adult', 'young'], without: [], rest: '', words: 'juvenile adult', rewritten: undefined },
    ],
    ['own way', { levels: ['Own Way'], without: [], rest: '', words: 'own way', rewritten: undefined }],
    ['own ways', { levels: ['Own Way'], without: [], rest: '', words: 'own ways', rewritten: undefined }],
    // Beside other words they are taken out of them.
    ['adult mesh', { levels: ['adult'], without: [], rest: 'mesh', words: 'adult', rewritten: undefined }],
    ['a mesh, adult', { levels: ['adult'], without: [], rest: 'a mesh', words: 'adult', rewritten: undefined }],
    ['fully grown mesh', { levels: ['adult'], without: [], rest: 'mesh', words: 'fully grown', rewritten: undefined }],
    [
      'adult mesh projects',
      { levels: ['adult'], without: [], rest: 'mesh projects', words: 'adult', rewritten: undefined },
    ],
    [
      'Adult Mesh and Logs',
      { levels: ['adult'], without: [], rest: 'Mesh and Logs', words: 'Adult', rewritten: undefined },
    ],
    // Kept out.
    ['mesh not adult', { levels: [], without: ['adult'], rest: 'mesh', words: 'not adult', rewritten: undefined }],
    [
      'mesh not the adult',
      { levels: [], without: ['adult'], rest: 'mesh', words: 'not the adult', rewritten: undefined },
    ],
    [
      'mesh not any old adult',
      { levels: ['adult'], without: [], rest: 'mesh not any old', words: 'adult', rewritten: undefined },
    ],
    [
      'mesh not old adult',
      { levels: ['adult'], without: [], rest: 'mesh not old', words: 'adult', rewritten: undefined },
    ],
    ['mesh the adult', { levels: ['adult'], without: [], rest: 'mesh the', words: 'adult', rewritten: undefined }],
    [
      'a big mesh not adult',
      { levels: [], without: ['adult'], rest: 'a big mesh', words: 'not adult', rewritten: undefined },
    ],
    [
      'a big mesh sans les adult',
      { levels: [], without: ['adult'], rest: 'a big mesh', words: 'sans les adult', rewritten: undefined },
    ],
    [
      'not adult',
      {
        levels: ['young', 'stored', 'Own Way'],
        without: ['adult'],
        rest: '',
        words: 'not adult',
        rewritten: undefined,
      },
    ],
    [
      'not adult not juvenile projects',
      {
        levels: ['stored', 'Own Way'],
        without: ['adult', 'young'],
        rest: '',
        words: 'not adult not juvenile',
        rewritten: undefined,
      },
    ],
    [
      'juvenile not adult',
      { levels: ['young'], without: ['adult'], rest: '', words: 'juvenile not adult', rewritten: undefined },
    ],
    [
      'mesh juvenile without adult',
      { levels: ['young'], without: ['adult'], rest: 'mesh', words: 'juvenile without adult', rewritten: undefined },
    ],
    // A weak word needs projects around it.
    ['young', undefined],
    ['young mesh', undefined],
    ['young projects', { levels: ['young'], without: [], rest: '', words: 'young', rewritten: undefined }],
    [
      'mesh projects young',
      { levels: ['young'], without: [], rest: 'mesh projects', words: 'young', rewritten: undefined },
    ],
    ['young project', { levels: ['young'], without: [], rest: '', words: 'young', rewritten: undefined }],
    ['projet young', { levels: ['young'], without: [], rest: '', words: 'young', rewritten: undefined }],
    ['young mesh project', undefined],
    ['project mesh young', undefined],
    ['young level', undefined],
    ['own way mesh', undefined],
    [
      'own way mesh projects',
      { levels: ['Own Way'], without: [], rest: 'mesh projects', words: 'own way', rewritten: undefined },
    ],
    ['young adult', { levels: ['adult', 'young'], without: [], rest: '', words: 'young adult', rewritten: undefined }],
    [
      'adult young mesh',
      { levels: ['adult', 'young'], without: [], rest: 'mesh', words: 'adult young', rewritten: undefined },
    ],
    // Words that show that something else is meant.
    ['adult school', undefined],
    ['adult classes', undefined],
    ['adult files', { levels: ['adult'], without: [], rest: 'files', words: 'adult', rewritten: undefined }],
    ['juvenile school', { levels: ['young'], without: [], rest: 'school', words: 'juvenile', rewritten: undefined }],
    [
      'adult school projects',
      { levels: ['adult'], without: [], rest: 'school projects', words: 'adult', rewritten: undefined },
    ],
    // An accent that is typed is meant.
    ['storé', { levels: ['stored'], without: [], rest: '', words: 'storé', rewritten: undefined }],
    ['STORE\u0301', { levels: ['stored'], without: [], rest: '', words: 'STORE\u0301', rewritten: undefined }],
    ['store', undefined],
    ['store projects', { levels: ['stored'], without: [], rest: '', words: 'store', rewritten: undefined }],
    ['storé mesh', { levels: ['stored'], without: [], rest: 'mesh', words: 'storé', rewritten: undefined }],
    ['störe', undefined],
    ['störe projects', { levels: ['stored'], without: [], rest: '', words: 'störe', rewritten: undefined }],
    ['élu', { levels: ['young'], without: [], rest: '', words: 'élu', rewritten: undefined }],
    ['bain à bird', { levels: ['young'], without: [], rest: '', words: 'bain à bird', rewritten: undefined }],
    ['bain a bird', undefined],
    // The longest counts.
    ['adult bird', { levels: ['young'], without: [], rest: '', words: 'adult bird', rewritten: undefined }],
    ['younger bird', { levels: ['young'], without: [], rest: '', words: 'younger bird', rewritten: undefined }],
    // None.
    ['mesh', undefined],
    ['absent', undefined],
    ['projects', undefined],
    ['', undefined],
    ['grown', undefined],
    ['fully', undefined],
  ])('%j', (text, said) => {
    expect(read(text)).toEqual(said)
  })
})

describe('a misspelt level', () => {
  it.each<[text: string, level: string | undefined, rewritten: string | undefined]>([
    ['juvenil', 'young', 'juvenile'],
    ['juvenyle', 'young', 'juvenile'],
    ['juvenyl', undefined, undefined],
    ['juvxnxle', 'young', 'juvenile'],
    ['juvxnxlx', undefined, undefined],
    ['juveniless', 'young', 'juveniles'],
    ['kuvenile', undefined, undefined],
    ['adukt', undefined, undefined],
    ['adultt', undefined, undefined],
    ['adultz', undefined, undefined],
    ['juvenales', undefined, undefined],
    ['juveniler', undefined, undefined],
    ['storedawai', 'stored', 'storedaway'],
    ['mesh juvenyle tools', 'young', 'mesh juvenile tools'],
    ['yuong', undefined, undefined],
  ])('%s is %s', (text, level, rewritten) => {
    const said = read(text)
    expect([said?.levels[0], said?.rewritten]).toEqual([level, rewritten])
  })

  it('has six letters at least, and so has what it is taken for', () => {
    const short = levelsOf([item('A', { maturity: 'adult' })], {
      ...table,
      rows: { adult: { words: ['abcde', 'ghijkl', 'mnopqrst'], weak: ['stuvwxyz'], other: [] } },
    })
    const taken = (text: string) => readLevels(short, text, says)?.rewritten
    expect(taken('ghijkx')).toBe('ghijkl')
    expect(taken('ghijx')).toBeUndefined()
    expect(taken('ghijklx')).toBe('ghijkl')
    expect(taken('ghijkxy')).toBeUndefined()
    expect(taken('ghijklxy')).toBe('ghijkl')
    expect(taken('abcdex')).toBeUndefined()
    expect(taken('abxcde')).toBeUndefined()
    expect(taken('mnopqxy')).toBeUndefined()
    expect(taken('mnopqrxy')).toBe('mnopqrst')
    expect(taken('stuvwxyy')).toBeUndefined()
  })

  it('is the nearest of several, the first of equals', () => {
    const near = levelsOf([item('A', { maturity: 'one' }), item('B', { maturity: 'two' })], {
      ...table,
      rows: {
        one: { words: ['abcdefgx', 'qrstuvxy'], weak: [], other: [] },
        two: { words: ['abcdefgh', 'qrstuvyx'], weak: [], other: [] },
      },
    })
    expect(readLevels(near, 'abcdefghh', says)?.levels).toEqual(['two'])
    expect(readLevels(near, 'abcdefgxx', says)?.levels).toEqual(['one'])
    expect(readLevels(near, 'qrstuvzz', says)?.levels).toEqual(['one'])
  })

  it('of several words is none', () => {
    expect(read('fuly grown')).toBeUndefined()
    expect(read('younge one')).toBeUndefined()
    expect(read('juniperz tree')).toBeUndefined()
    expect(read('junipersz')).toBeUndefined()
  })

  it('is one word of the query', () => {
    expect(read('juvenyle mesh')).toMatchObject({ rest: 'mesh', words: 'juvenyle' })
  })
})
