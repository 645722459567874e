import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'

import { EXTRACT_PATH } from '../support/factories.ts'
import { sharedFile } from '../support/landscape-files.ts'
import { checkFile } from './file.ts'
import { checkImport, imports } from './imports.ts'
import { checkLink, links } from './links.ts'
import { MUTATION_KINDS, mutatedText } from './mutations.ts'
import { addresses, checkAddress, checkQuery, queries } from './queries.ts'
import { checkStackFiles, stacks } from './stacks.ts'
import { checkStore, stores } from './stores.ts'
import { shapesOf, TEXT_FUNCTIONS } from './texts/all.ts'
import { faultOf } from './texts/growth.ts'
import type { TextFunction } from './texts/text-function.ts'

/** Something that takes what others made: what it may get, and what must hold of it. */
export type Target = {
  name: string
  inputs: fc.Arbitrary<unknown>
  check: (input: never) => void | Promise<void>
  /** Inputs of one turn. */
  turn: number
}

const target = <T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
  turn: number,
): Target => ({ name, inputs, check, turn })

const file = readFileSync(sharedFile('cncf-2026-08-07.yml') ?? EXTRACT_PATH, 'utf8')

/** Any function that takes text from outside, with any of the texts that it may find hard. */
const texts = fc
  .constantFrom(...TEXT_FUNCTIONS.keys())
  .chain((fn) => fc.record({ fn: fc.constant(fn), shape: fc.nat(shapesOf(functionAt(fn)).length - 1) }))

function functionAt(index: number): TextFunction {
  const fn = TEXT_FUNCTIONS[index]
  assert.ok(fn)
  return fn
}

async function checkText({ fn, shape }: { fn: number; shape: number }): Promise<void> {
  const one = functionAt(fn)
  const own = shapesOf(one)[shape]
  const fault = own && !one.isBounded ? await faultOf(one, own) : undefined
  assert.ok(!fault, `${one.at} with ${fault?.shape}: ${fault?.ms.join(', ')} ms from ${fault?.length} characters on`)
}

/** Everything that the long run gives to the application, a turn each, again and again. */
export const TARGETS: readonly Target[] = [
  ...MUTATION_KINDS.map((kind) => target(`file: ${kind}`, mutatedText(file, kind), checkFile, 10)),
  target('stores', stores, checkStore, 2000),
  target('links', links, checkLink, 100),
  target('imports', imports, checkImport, 100),
  target('stacks', stacks, checkStackFiles, 200),
  target('queries', queries, checkQuery, 300),
  target('addresses', addresses, checkAddress, 500),
  target('texts', texts, checkText, 100),
]
