import { expect, it } from 'vitest'
import { compileMessages } from '../../../src/build/messages.ts'

it('leaves messages without values as they are, and takes the others apart', () => {
  expect(
    compileMessages({
      constant: 'L’élément',
      value: '{name} of {count, number}',
      plural: '{count, plural, one {# item} other {# items}}',
    }),
  ).toEqual({
    constant: 'L’élément',
    value: [['name'], ' of ', ['count', 'number']],
    plural: [['count', 'plural', { one: ['#', ' item'], other: ['#', ' items'] }]],
  })
})

it('refuses formats that src/build/lingui-trim.ts leaves out', () => {
  expect(() => compileMessages({ 'a.key': 'On {day, date}' })).toThrow('The message a.key has a format')
})

it.each([
  ['an open brace', '{name'],
  ['a closing brace alone', 'name} of it'],
  ['an empty message', ''],
])('refuses %s, by its key', (_what, message) => {
  expect(() => compileMessages({ 'a.key': message })).toThrow('The message a.key is not valid')
})
