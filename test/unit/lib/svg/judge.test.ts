import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { crc32 } from '../../../../src/lib/crc32.ts'
import { LOGO_BYTES } from '../../../../src/lib/limits.ts'
import { faultOfSvg } from '../../../../src/lib/svg/judge.ts'
import { sharedLogos } from '../../../support/landscape-files.ts'

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`
/** A picture with a side of a hundred units. */
const wide = (inner: string) => svg(inner, 'viewBox="0 0 100 50"')
const rects = (count: number) => '<rect width="1" height="1"/>'.repeat(count)

/** Levels of groups that each draw the level below ten times: `draw` says how. */
function levels(
  count: number,
  draw: (below: string, level: number) => string,
  first = '<g id="l0"><path/></g>',
): string {
  const all = Array.from({ length: count }, (_, index) => draw(`l${index}`, index + 1))
  return svg(`<defs>${first}${all.join('')}</defs><use href="#l${count}"/>`)
}

const tenUses = (tag: string) => (below: string, level: number) =>
  `<g id="l${level}">${tag.replaceAll('ID', below).repeat(10)}</g>`

/** A PNG of so many pixels, all of one colour: a few bytes however large it is. */
function png(width: number, height: number): string {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body) >>> 0)
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(Math.min(1_000_000, (Math.ceil(width / 8) + 1) * height)))
  const bytes = [
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return `data:image/png;base64,${Buffer.concat(bytes).toString('base64')}`
}

/** The first bytes of a JPEG: its frame, and so many scans of nothing. */
function jpeg(width: number, height: number, scans = 1): string {
  const frame = [0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0]
  const bytes = [
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    1,
    2,
    ...frame,
    ...Array.from({ length: scans }, () => scan).flat(),
    0xff,
    0xd9,
  ]
  return `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
}

describe('what is drawn', () => {
  it.each([
    ['a shape', svg('<path d="M0 0h10v10z" fill="#fff"/>')],
    [
      'with a declaration, a comment and a document type',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('')}\n`,
    ],
    [
      'with the entities of a drawing program',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [ <!-- names --> <!ENTITY ns_svg "http://www.w3.org/2000/svg"> ]><svg xmlns="&ns_svg;"/>`,
    ],
    [
      'gradients that take their stops from another',
      svg(
        '<linearGradient id="a"><stop/></linearGradient><linearGradient id="b" xlink:href="#a"/><g style="fill:url(#b)"><path/></g>',
      ),
    ],
    [
      'a style sheet',
      svg(
        '<style>/* a */ .a, .b > path { fill: url("#g"); } @media (prefers-color-scheme: dark) { .a { fill: #fff } }</style><linearGradient id="g"><stop/></linearGradient><path class="a"/>',
      ),
    ],
    [
      'a style sheet in CDATA',
      svg('<style type="text/css"><![CDATA[ .a{mask:url(#m)} ]]></style><mask id="m"/><path class="a"/>'),
    ],
    ['5,000 elements', svg(rects(4999))],
    ['2,499 uses of one', svg(`<path id="a"/>${'<use href="#a"/>'.repeat(2499)}`)],
    [
      '40 filter primitives',
      wide(`<filter id="f">${'<feGaussianBlur stdDeviation=".5"/>'.repeat(40)}</filter><g filter="url(#f)"/>`),
    ],
    [
      'a blur in what is drawn smaller',
      wide(
        '<filter id="f"><feGaussianBlur stdDeviation="99"/></filter><g transform="scale(.1)"><g filter="url(#f)"/></g>',
      ),
    ],
    [
      'a shadow in a picture that names its sides alone',
      svg(
        '<filter id="f"><feDropShadow dx="2" dy="2" stdDeviation="3"/></filter><g filter="url(#f)"/>',
        'width="64px" height="64"',
      ),
    ],
    ['99 masks', svg(`<mask id="m"/>${'<path mask="url(#m)"/>'.repeat(99)}`)],
    ['no blends', svg(`<style>.b { mix-blend-mode: normal }</style>${'<path class="b"/>'.repeat(101)}`)],
    ['a path of many corners', svg(`<path d="M0 0${'h9v9h-9z'.repeat(12_400)}"/>`)],
    ['a picture in it', svg(`<image xlink:href="${png(2000, 2000)}"/>`)],
    ['a photograph in it', svg(`<image href="${jpeg(2000, 2000)}"/>`)],
    ['a font in it', svg('<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA)}</style>')],
    ['dashes', svg('<path d="M0 0L100 100" stroke-dasharray="4, 2"/>')],
    ['no dashes at all', svg('<path d="M0 0L1e9 1e9" stroke-dasharray="none"/>')],
    ['links that lead back', svg('<g id="a"><a href="#a"><path/></a></g>')],
    [
      'what a script or a stranger would do in a page',
      svg(
        '<script>alert(1)</script><image href="https://other.example/a.png"/><use href="https://other.example/a.svg#b" onload="alert(1)"/>',
      ),
    ],
    [
      'the note of a drawing program',
      svg(
        '<switch><foreignObject requiredExtensions="x"><i:aipgfRef xmlns:i="y" xlink:href="#none"/></foreignObject><g/></switch>',
      ),
    ],
    ['a root with a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:path d="M0 0"/></svg:svg>'],
    ['a file as long as may be', svg(`<!--${'x'.repeat(LOGO_BYTES - svg('<!---->').length)}-->`)],
  ])('%s', (_, text) => {
    expect(faultOfSvg(text)).toBeUndefined()
  })
})

describe('what is drawn too often', () => {
  it.each([
    ['uses of uses', levels(4, tenUses('<use xlink:href="#ID"/>'))],
    ['without the prefix of the name', levels(4, tenUses('<use href="#ID"/>'))],
    [
      'with a prefix of its own',
      levels(
        4,
        tenUses('<s:use xmlns:s="http://www.w3.org/2000/svg" x:href="#ID" xmlns:x="http://www.w3.org/1999/xlink"/>'),
      ),
    ],
    ['with spaces and line breaks', levels(4, tenUses('<use\n href =\t"  #ID\n"\n/>'))],
    ['with single quotes', levels(4, tenUses("<use href='#ID'/>"))],
    [
      'with references to characters',
      levels(4, (below, level) => tenUses(`<use href="&#35;&#x6c;${below.slice(1)}"/>`)('', level)),
    ],
    [
      'with escapes of addresses',
      levels(4, (below, level) => tenUses(`<use href="#%6C${below.slice(1)}"/>`)('', level)),
    ],
    [
      'through an entity',
      `<!DOCTYPE svg [<!ENTITY a "#l">]>${levels(4, (below, level) => tenUses(`<use href="&a;${below.slice(1)}"/>`)('', level))}`,
    ],
    ['symbols', levels(4, (below, level) => `<symbol id="l${level}">${`<use href="#${below}"/>`.repeat(10)}</symbol>`)],
    [
      'nested pictures',
      levels(4, (below, level) => `<svg id="l${level}">${`<use href="#${below}"/>`.repeat(10)}</svg>`),
    ],
    [
      'patterns',
      levels(
        4,
        (_below, level) =>
          `<pattern id="p${level}">${`<path fill="url(#p${level - 1})"/>`.repeat(10)}</pattern><g id="l${level}"><path fill="url(#p${level})"/></g>`,
        '<pattern id="p0"><path/></pattern>',
      ),
    ],
    ['masks', levels(4, (below, level) => `<mask id="l${level}">${`<path mask="url(#${below})"/>`.repeat(10)}</mask>`)],
    [
      'clip paths',
      levels(
        4,
        (below, level) => `<clipPath id="l${level}">${`<path clip-path="url('#${below}')"/>`.repeat(10)}</clipPath>`,
      ),
    ],
    [
      'masks by the style attribute',
      levels(
        4,
        (below, level) =>
          `<mask id="l${level}">${`<path style="mask : URL( &quot;#${below}&quot; )"/>`.repeat(10)}</mask>`,
      ),
    ],
    [
      'masks by a style sheet',
      levels(
        4,
        (below, level) =>
          `<style>.m${level}{mask:url(#${below})}</style><mask id="l${level}">${`<path class="a m${level}"/>`.repeat(10)}</mask>`,
      ),
    ],
    [
      'masks by a rule for all within',
      svg(`<mask id="m">${rects(100)}</mask><style>g > * { mask: url(#m) }</style><g>${rects(100)}</g>`),
    ],
    [
      'a rule in another, by a state',
      svg(
        `<mask id="m">${rects(100)}</mask><style>.no { &amp;:not(.b) { mask: url(#m) } }</style><g class="no">${rects(100)}</g>`,
      ),
    ],
    [
      'a frame of an animation',
      svg(
        `<pattern id="m">${rects(100)}</pattern><style>@keyframes a { to { fill: url(#m) } } .a { animation: a 1s }</style><g>${rects(100)}</g>`,
      ),
    ],
    [
      'a paint that a group hands on',
      svg(`<pattern id="p">${rects(100)}</pattern><g fill="url(#p)">${rects(100)}</g>`),
    ],
    [
      'a paint that a use hands on',
      svg(`<pattern id="p">${rects(100)}</pattern><g id="g">${rects(100)}</g><use fill="url(#p)" href="#g"/>`),
    ],
    [
      'a paint that patterns stand in',
      svg(
        `<g fill="url(#p3)"><pattern id="p2">${rects(20)}</pattern></g><g fill="url(#p2)"><pattern id="p1">${rects(20)}</pattern></g><pattern id="p3">${rects(20)}</pattern><path fill="url(#p1)"/>`,
      ),
    ],
    [
      'stops of a long row of gradients',
      svg(
        `<linearGradient id="g0">${'<stop/>'.repeat(100)}</linearGradient>${Array.from({ length: 60 }, (_, n) => `<linearGradient id="g${n + 1}" href="#g${n}"/>`).join('')}${'<path fill="url(#g60)"/>'.repeat(60)}`,
      ),
    ],
    [
      'markers on each corner',
      svg(`<marker id="m">${rects(20)}</marker><path marker-mid="url(#m)" d="M0 0${'h1v1'.repeat(200)}"/>`),
    ],
    [
      'markers on closed paths',
      svg(`<marker id="m">${rects(20)}</marker><path marker-mid="url(#m)" d="M0 0${'z'.repeat(400)}"/>`),
    ],
    [
      'markers that a group hands on',
      svg(
        `<marker id="m">${rects(20)}</marker><g style="marker:url(#m)"><polyline points="${'1,1 '.repeat(200)}"/></g>`,
      ),
    ],
    [
      'pictures of a filter',
      svg(
        `<g id="g">${rects(200)}</g><filter id="f">${'<feImage href="#g"/>'.repeat(10)}</filter>${'<path filter="url(#f)"/>'.repeat(3)}`,
      ),
    ],
    ['a path with too many corners', svg(`<path d="M0 0${'h9v9h-9z'.repeat(13_000)}"/>`)],
    ['too many masks', svg(`<mask id="m"/>${'<path mask="url(#m)"/>'.repeat(100)}`)],
    ['too many patterns', svg(`<pattern id="p"/>${'<path fill="url(#p)"/>'.repeat(100)}`)],
    ['too many blends', svg(`<style>.b { mix-blend-mode: multiply }</style>${'<path class="b"/>'.repeat(101)}`)],
    ['a long path', svg(`<path id="a" d="M0 0${'h1'.repeat(50_000)}"/>${'<use href="#a"/>'.repeat(30)}`)],
    [
      'a long shape in a style',
      svg(`<style>rect { clip-path: polygon(${'1px 1px,'.repeat(10_000)}0 0) }</style>${rects(100)}`),
    ],
    ['rules without end', svg(`<style>${'.a{fill:red}'.repeat(3000)}</style>${'<path class="a"/>'.repeat(200)}`)],
    ['a large picture', svg(`<image id="i" href="${png(3000, 3000)}"/>${'<use href="#i"/>'.repeat(10)}`)],
    ['what two have as their id', svg(`<path id="a"/><g id="a">${rects(1000)}</g>${'<use href="#a"/>'.repeat(5)}`)],
    ['5,001 elements', svg(rects(5000))],
    ['5,000 drawn by uses', svg(`<path id="a"/>${'<use href="#a"/>'.repeat(2500)}`)],
    ['itself', svg('<g id="a"><use href="#a"/></g>')],
    ['itself through another', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
    ['a pattern in itself', svg('<pattern id="a"><path fill="url(#a)"/></pattern>')],
    [
      'a chain without end',
      svg(Array.from({ length: 3000 }, (_, n) => `<g id="a${n}"><use href="#a${n + 1}"/></g>`).join('')),
    ],
    ['groups without end', svg('<g>'.repeat(300) + '</g>'.repeat(300))],
    ['fine dashes', svg('<path d="M0 0L9999 9999L0 9999" stroke-dasharray=".01 .02"/>')],
    [
      'fine dashes by their number',
      svg('<style>path { stroke-dasharray: 1 1 }</style><path pathLength="1e9" d="M0 0L1 1"/>'),
    ],
    [
      'fine dashes that come later',
      svg('<path d="M0 0L9999 9999"><animate attributeName="stroke-dasharray" values="1;0.001"/></path>'),
    ],
  ])('%s', (_, text) => {
    expect(faultOfSvg(text)).toEqual(expect.any(String))
  })
})

describe('what takes too long, or hides what does', () => {
  it.each([
    ...['feTurbulence', 'feDiffuseLighting', 'feSpecularLighting', 'feConvolveMatrix', 's:feTurbulence'].map((name) => [
      name,
      svg(`<filter xmlns:s="http://www.w3.org/2000/svg"><${name}/></filter>`),
    ]),
    ['41 filter primitives', svg(`<filter>${'<feGaussianBlur/>'.repeat(41)}</filter>`)],
    [
      'filters of filters',
      svg(`<filter id="f">${'<feOffset/>'.repeat(10)}</filter>${'<path filter="url(#f)"/>'.repeat(5)}`),
    ],
    ['a blur without end', wide('<filter id="f"><feGaussianBlur stdDeviation="99"/></filter><g filter="url(#f)"/>')],
    [
      'a blur in one direction',
      wide('<filter id="f"><feGaussianBlur stdDeviation="0 99"/></filter><g filter="url(#f)"/>'),
    ],
    [
      'many blurs',
      wide(`<filter id="f">${'<feGaussianBlur stdDeviation="2"/>'.repeat(40)}</filter><g filter="url(#f)"/>`),
    ],
    ['a wide shape', wide('<filter id="f"><feMorphology radius="101"/></filter><g filter="url(#f)"/>')],
    ['a far shadow', wide('<filter id="f"><feOffset dx="1" dy="-1e6"/></filter><g filter="url(#f)"/>')],
    [
      'a blur in what is drawn larger',
      wide(
        '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g transform="rotate(9) scale(1, 50)"><g filter="url(#f)"/></g>',
      ),
    ],
    [
      'a blur in what a matrix makes larger',
      wide(
        '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g id="g" filter="url(#f)"/><use href="#g" transform="matrix(0 50 -50 0 0 0)"/>',
      ),
    ],
    [
      'a blur in what is bent',
      wide('<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g transform="skewX(89)" filter="url(#f)"/>'),
    ],
    [
      'blurs of blurs',
      wide(
        '<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>' +
          '<g filter="url(#f)">'.repeat(4) +
          '</g>'.repeat(4),
      ),
    ],
    [
      'a blur in shares of what it is on',
      wide(
        '<filter id="f" primitiveUnits="objectBoundingBox"><feGaussianBlur stdDeviation="1"/></filter><g filter="url(#f)"/>',
      ),
    ],
    [
      'a blur that grows',
      wide(
        '<filter id="f"><feGaussianBlur stdDeviation="1"><animate attributeName="stdDeviation" to="99"/></feGaussianBlur></filter><g filter="url(#f)"/>',
      ),
    ],
    [
      'a blur that a style makes larger',
      wide(
        '<style>g { transform: scale(99) }</style><filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g filter="url(#f)"/>',
      ),
    ],
    [
      'a blur that a picture within makes larger',
      wide(
        '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><svg viewBox="0 0 1 1"><g filter="url(#f)"/></svg>',
      ),
    ],
    ['a blur by a function', wide('<g style="filter: blur(99px)"/>')],
    ['a blur in another unit', wide('<g style="filter: blur(1em)"/>')],
    [
      'a blur where the shorter side fills the picture',
      svg(
        '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g filter="url(#f)"/>',
        'viewBox="0 0 100 1" preserveAspectRatio="none"',
      ),
    ],
    ['a blur without measures', svg('<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g filter="url(#f)"/>')],
    ['filter functions', svg(`<path style="filter:${'blur(9px) '.repeat(41)}"/>`)],
    ['filter functions for all', svg(`<style>* { filter: drop-shadow(0 0 9px red) blur(1px) }</style>${rects(50)}`)],
    ['shadows of letters', svg(`<text style="text-shadow:${'0 0 9px red,'.repeat(41)}0 0 1px red">a</text>`)],
    ['a filter through a variable', svg('<style>* { --f: blur(9px); filter: var(--f) var(--f) }</style>')],
    ['a paint through a variable', svg('<style>* { --p: url(#p); fill: var(--p) }</style>')],
    ['an escape in a style', svg('<path style="fill:u\\72l(#p)"/>')],
    [
      'a text that looks like a comment',
      svg(`<mask id="m">${rects(100)}</mask><style>a{b:"/*"} rect{mask:url(#m)} c{d:"*/"}</style>${rects(100)}`),
    ],
    [
      'an address that looks like a comment',
      svg(`<mask id="m">${rects(100)}</mask><style>a{b:url(/*)} rect{mask:url(#m)} c{d:url(*/)}</style>${rects(100)}`),
    ],
    [
      'an address in two pieces',
      svg(`<mask id="m">${rects(100)}</mask><style>rect{mask:ur<!-- -->l(#m)}</style>${rects(100)}`),
    ],
    [
      'a sheet in two places',
      svg(`<mask id="m">${rects(100)}</mask><style>rect{ma<![CDATA[sk:url(]]>#m)}</style>${rects(100)}`),
    ],
    ['another SVG within', svg('<image href="data:image/svg+xml,%3Csvg/%3E"/>')],
    ['another SVG within, in pieces', svg('<image href=" DA&#10;TA:image/svg+xml;base64,AAAA"/>')],
    ['another SVG in a style', svg('<path style="mask:url(&quot;data:image/svg+xml,a&quot;)"/>')],
    ['a style sheet within', svg('<style>@import "data:text/css,*%7Bfill:url(%23a)%7D";</style>')],
    [
      'a style sheet within, by a link',
      svg('<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="stylesheet" href="data:text/css,a"/>'),
    ],
    ['a style sheet before the root', `<?xml-stylesheet href="data:text/css,a"?>${svg('')}`],
    ['a picture of too many pixels', svg(`<image href="${png(30_000, 30_000)}"/>`)],
    ['a photograph of too many passes', svg(`<image href="${jpeg(4000, 3000, 2000)}"/>`)],
    ['a picture of another kind', svg('<image href="data:image/png;base64,PHN2Zy8+"/>')],
    [
      'a page within',
      svg('<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"><p><b>a</b></p></div></foreignObject>'),
    ],
    ['an animation of an address', svg('<use><set attributeName="href" to="#a"/></use>')],
    [
      'an animation of an address with a prefix',
      svg('<use><animate attributeName="xlink:href" values="#a;#b"/></use>'),
    ],
    ['an animation of a paint', svg('<path><set attributeName="fill" to="url(#a)"/></path>')],
    ['a path in a style', svg('<style>path { d: path("M0 0h1") }</style>')],
    ['slow selectors', svg('<style>* ~ * ~ * { fill: red }</style>')],
    ['a selector by what is within', svg('<style>g:has(path) { fill: red }</style>')],
    ['wide', svg('', 'width="1000000" height="10"')],
    ['high', svg('', 'width="10" height="1e6px"')],
    ['markup in an entity', `<!DOCTYPE svg [<!ENTITY a "<path/>">]>${svg('&a;')}`],
    ['entities of entities', `<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>${svg('&b;')}`],
    [
      'an entity without end',
      `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(10_000)}">]>${svg('<desc>' + '&a;'.repeat(10_000) + '</desc>')}`,
    ],
    ['an entity from outside', `<!DOCTYPE svg [<!ENTITY a SYSTEM "https://other.example/">]>${svg('&a;')}`],
    ['a parameter entity', `<!DOCTYPE svg [<!ENTITY % a "b"> %a;]>${svg('')}`],
    ['attributes by declaration', `<!DOCTYPE svg [<!ATTLIST use href CDATA #FIXED "#a">]>${svg('')}`],
    ['too long', svg(`<!--${'x'.repeat(LOGO_BYTES)}-->`)],
  ])('%s', (_, text) => {
    expect(faultOfSvg(text)).toEqual(expect.any(String))
  })
})

describe('what is no SVG', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'Not found'],
    ['a page', '<!doctype html><html><body>Sign in</body></html>'],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['half of one', '<svg><g>'],
    ['crossed', '<svg><g></svg></g>'],
    ['two', '<svg/><svg/>'],
    ['an attribute twice', '<svg id="a" id="b"/>'],
    ['an attribute without quotes', '<svg id=a/>'],
    ['a sign in an attribute', '<svg id="<"/>'],
    ['an unknown entity', '<svg id="&nbsp;"/>'],
    ['no character', '<svg id="&#x110000;"/>'],
    ['an open comment', '<svg><!-- </svg>'],
    ['text beside it', '<svg/>a'],
    ['NUL', '\0<svg/>'],
  ])('%s', (_, text) => {
    expect(faultOfSvg(text)).toEqual(expect.any(String))
  })
})

const logos = sharedLogos()

it.skipIf(logos === null)('every logo of the landscape is drawn', () => {
  const folder = logos ?? ''
  const faults = readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => [name, faultOfSvg(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''))])
  expect(faults.length).toBeGreaterThan(1000)
  expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([])
})
