import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { buildAssets } from '../../../src/build/assets.ts'
import { DESCRIPTIONS } from '../../../src/build/head.ts'
import { typeset, typesetText } from '../../../src/build/typography.ts'
import { TEXTS } from '../../../src/i18n/texts.ts'
import { messageTexts, type Message } from '../../support/messages.ts'
import { PROJECT_ROOT } from '../../support/paths.ts'

const FILES = ['core', 'pages'] as const

describe('a French text', () => {
  it.each([
    ['Que choisir ?', 'Que choisir\u202F?'],
    ['12 : oui !', '12\u00A0: oui\u202F!'],
    ['{name} : {value} ; la suite', '{name}\u00A0: {value}\u202F; la suite'],
    ['(en place) ; « ici » : là', '(en place)\u202F; «\u00A0ici\u00A0»\u00A0: là'],
    ['«\u202Ftout\u202F»', '«\u00A0tout\u00A0»'],
    ["l'image d'« ici », d'{name}", 'l’image d’«\u00A0ici\u00A0», d’{name}'],
    ['50 000 éléments, 32 Mo et 99,9 % en 30 jours', '50\u202F000 éléments, 32\u00A0Mo et 99,9\u00A0% en 30 jours'],
    ['{percent} % sans {n} services', '{percent}\u00A0% sans {n} services'],
    ['à 12:30, https://a.example/?q=1', 'à 12:30, https://a.example/?q=1'],
  ])('%s', (text, printed) => {
    expect(typesetText(text, 'fr')).toBe(printed)
    expect(typesetText(printed, 'fr'), 'once is enough').toBe(printed)
  })

  it('gives the apostrophe of print to what a plural has, too', () => {
    expect(typesetText("the nodes' own, 'so' said", 'en')).toBe("the nodes’ own, 'so’ said")
  })

  it('leaves English its spaces', () => {
    expect(typesetText("It's here : « x »", 'en')).toBe('It’s here : « x »')
  })

  it('leaves code as it is', () => {
    expect(typeset({ command: "echo 'a' ; ls", text: 'Un ; deux' }, 'fr')).toEqual({
      command: "echo 'a' ; ls",
      text: 'Un\u202F; deux',
    })
  })
})

describe.each(['fr', 'en'] as const)('the interface in %s', (language) => {
  it.each(FILES)('%s is written as print has it', async (file) => {
    const { texts } = await TEXTS[file][language]()
    for (const text of Object.values(texts as Record<string, Message>).flatMap(messageTexts)) {
      expect(text).toBe(typesetText(text, language))
    }
  })
})

/** Texts of any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

it('what the page says of itself to others is written so, too', () => {
  expect(DESCRIPTIONS.fr).toBe(typesetText(DESCRIPTIONS.fr, 'fr'))
})

it('no French text of the knowledge lets a line begin with its mark, unless it is a command or a file', () => {
  const texts = [...buildAssets(join(PROJECT_ROOT, 'data'))]
    .filter(([name]) => name.endsWith('-fr'))
    .flatMap(([, text]) => textsIn(JSON.parse(text)))
  expect(texts.length).toBeGreaterThan(500)
  const broken = texts.filter((text) => / [:;?!»]|« |\p{L}'\p{L}/u.test(text) && !/\n|^\S+ -|[$|]/.test(text))
  expect(broken).toEqual([])
})
