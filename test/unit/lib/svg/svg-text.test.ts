import { expect, it } from 'vitest'

import { svgText } from '../../../../src/lib/svg/svg-text.ts'

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const wide = (text: string) => Buffer.from(text, 'utf16le')

it.each([
  ['UTF-8', new Uint8Array(Buffer.from('<svg>é</svg>')), '<svg>é</svg>'],
  ['with a byte order mark', new Uint8Array(Buffer.from('\ufeff<svg>é</svg>')), '<svg>é</svg>'],
  ['with a declaration', new Uint8Array(Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<svg/>')), '\n<svg/>'],
  [
    'in another encoding',
    latin('<?xml version="1.0" encoding=\'ISO-8859-1\' standalone="no"?><svg>é</svg>'),
    '<svg>é</svg>',
  ],
  ['in UTF-16', new Uint8Array(wide('\ufeff<svg>é</svg>')), '<svg>é</svg>'],
  ['in UTF-16 the other way', new Uint8Array(wide('\ufeff<svg>é</svg>').swap16()), '<svg>é</svg>'],
  ['in no encoding that is known', latin('<?xml version="1.0" encoding="klingon"?><svg/>'), '<svg/>'],
  ['in one that it cannot be in', latin('<?xml version="1.0" encoding="UTF-16"?><svg/>'), '<svg/>'],
  ['nothing', new Uint8Array(), ''],
])('a file %s', (_, bytes, text) => {
  expect(svgText(bytes)).toBe(text)
})
