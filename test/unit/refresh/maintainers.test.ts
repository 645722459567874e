import { expect, it } from 'vitest'
import { countMaintainers } from '../../../src/refresh/maintainers.ts'

const HEAD = ',Project,Maintainer Name,Company,Github Name,OWNERS/MAINTAINERS'

it('counts people and employers a project, and nothing else', () => {
  const text = [
    HEAD,
    'Graduated,Alpha,Ann A,Acme,ann,https://alpha.example/OWNERS',
    ',,"Bob ""B"" B, Jr.",acme ,bob,',
    ',,Cid C,Other,cid,',
    ',,Dee D,,dee,',
    ',,Bob again,Acme,BOB,',
    ',,,,,',
    'Sandbox,"Beta, the second",Eve E,,,',
    ',Beta: Gateway (non-voting),Fay F,Acme,fay,',
    '',
  ].join('\r\n')
  expect(countMaintainers(text)).toEqual([
    { project: 'Alpha', maintainers: 4, employers: 2, largestEmployerShare: 50 },
    { project: 'Beta, the second', maintainers: 1, employers: 0 },
    { project: 'Beta: Gateway (non-voting)', maintainers: 1, employers: 1, largestEmployerShare: 100 },
  ])
})

it.each([
  ['a page', '<!doctype html>\n<title>Sign in</title>'],
  ['nothing', ''],
  ['only a head', `${HEAD}\n`],
  ['other columns', 'Project,Person\nAlpha,Ann A'],
  ['an open quotation mark', `${HEAD}\n,Alpha,"Ann A,Acme,ann,`],
])('%s is no list, and nothing of it is quoted', (_what, text) => {
  expect(() => countMaintainers(text)).toThrow(/list of maintainers/)
  expect(() => countMaintainers(text)).not.toThrow(/Ann A/)
})
