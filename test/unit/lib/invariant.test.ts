import { expect, it } from 'vitest'

import { invariant } from '../../../src/lib/invariant.ts'

it('lets what is true pass and names what is not', () => {
  expect(() => invariant(1, 'one')).not.toThrow()
  for (const falsy of [false, 0, '', null, undefined]) {
    expect(() => invariant(falsy, 'the moon is up')).toThrow('Invariant: the moon is up')
  }
})
