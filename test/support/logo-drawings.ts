// Logos made for tests: plain ones, and bombs, each of which would keep a program busy or fill its memory in another way.

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const ROOM = '<rect width="64" height="64" fill="red"/>'

/** An SVG of 64 by 64 with this content. */
export function drawing(inner: string): string {
  return `<svg ${SVG} viewBox="0 0 64 64">${inner}</svg>`
}

/** A logo of its own for each number: a rectangle in its own colour, wide, high or square. */
export function plainLogo(number: number): string {
  const [width, height] = [
    [64, 16],
    [16, 64],
    [64, 64],
  ][number % 3] as [number, number]
  const colour = `hsl(${(number * 47) % 360} 80% 45%)`
  return `<svg ${SVG} viewBox="-9 -9 ${width + 18} ${height + 18}"><rect width="${width}" height="${height}" fill="${colour}"/></svg>`
}

const levels = (level: (below: string, own: string) => string) =>
  Array.from({ length: 9 }, (_, index) => level(`l${index}`, `l${index + 1}`)).join('')

const ENTITIES = 'abcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${index === 0 ? 'lol' : `&${'abcdefghij'[index - 1]};`.repeat(10)}">`)
  .join('')

/** Drawings that would take minutes. */
export const SLOW_BOMBS: Readonly<Record<string, string>> = {
  'nested uses': drawing(
    `<g id="l0">${ROOM}</g>${levels((below, own) => `<g id="${own}">${`<use xlink:href="#${below}"/>`.repeat(10)}</g>`)}`,
  ),
  masks: drawing(
    `<mask id="l0">${ROOM}</mask>${levels((below, own) => `<mask id="${own}">${`<path d="M0 0h64v64z" style="mask:url(#${below})"/>`.repeat(10)}</mask>`)}<path d="M0 0h64v64z" mask="url(#l9)"/>`,
  ),
  'a gigantic filter': drawing(
    `<filter id="f" x="-1000" y="-1000" width="99999" height="99999"><feTurbulence baseFrequency="0.9" numOctaves="9000"/>${'<feMorphology radius="50"/>'.repeat(50)}</filter><g filter="url(#f)">${ROOM}</g>`,
  ),
}

/** Files that are refused at once. */
export const REFUSED_BOMBS: Readonly<Record<string, string>> = {
  'a huge picture': `<svg ${SVG} width="1000000" height="1000000" viewBox="0 0 1e9 1e9">${ROOM}</svg>`,
  entities: `<?xml version="1.0"?><!DOCTYPE svg [${ENTITIES}]>${drawing(`<text>&j;</text>${ROOM}`)}`,
  'an entity of a file': `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>${drawing('<text y="30">&x;</text>')}`,
  'deep nesting': drawing(`${'<g>'.repeat(9000)}${ROOM}${'</g>'.repeat(9000)}`),
  'a page': '<html>Log in</html>',
  nothing: '',
  'nothing visible': drawing('<rect width="64" height="64" fill="none"/>'),
}
