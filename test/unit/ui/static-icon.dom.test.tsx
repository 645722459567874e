import { render } from '@testing-library/react'
import { Scale, Search } from 'lucide-react'
import { __iconData as scale } from 'lucide-react/icons/scale'
import { __iconData as search } from 'lucide-react/icons/search'
import { expect, test } from 'vitest'
import { staticIcon } from '../../../src/ui/static-icon.tsx'

const drawn = (icon: React.ReactElement) => render(icon).container.querySelector('svg')!
const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))

test('a static icon renders like the library’s component', () => {
  const icon = drawn(staticIcon(search, 16))
  const theirs = drawn(<Search size={16} aria-hidden />)
  const { class: _class, xmlns: _xmlns, ...attributes } = attributesOf(theirs)
  expect(attributesOf(icon)).toEqual(attributes)
  expect([...icon.children].map((shape) => [shape.tagName, attributesOf(shape)])).toEqual(
    [...theirs.children].map((shape) => [shape.tagName, attributesOf(shape)]),
  )
})

test('paths are merged into one, each starting from the origin', () => {
  const lines = [...drawn(<Scale />).children].map((line) => line.getAttribute('d'))
  expect(lines.length).toBeGreaterThan(1)
  const icon = drawn(staticIcon(scale, 18))
  expect(icon.children).toHaveLength(1)
  expect(icon.children[0]!.getAttribute('d')!.split('M0 0').slice(1)).toEqual(lines)
})
