import { render } from '@testing-library/react'
import { Scale, Search } from 'lucide-react'
import { __iconData as scale } from 'lucide-react/icons/scale'
import { __iconData as search } from 'lucide-react/icons/search'
import { expect, test } from 'vitest'
import { stillIcon } from '../../../src/ui/still-icon.tsx'

const drawn = (icon: React.ReactElement) => render(icon).container.querySelector('svg')!
const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))

test('a still icon looks as the library draws it', () => {
  const own = drawn(stillIcon(search, 16))
  const theirs = drawn(<Search size={16} aria-hidden />)
  const { class: _class, xmlns: _xmlns, ...attributes } = attributesOf(theirs)
  expect(attributesOf(own)).toEqual(attributes)
  expect([...own.children].map((shape) => [shape.tagName, attributesOf(shape)])).toEqual(
    [...theirs.children].map((shape) => [shape.tagName, attributesOf(shape)]),
  )
})

test('lines are drawn as one, each from where it began', () => {
  const lines = [...drawn(<Scale />).children].map((line) => line.getAttribute('d'))
  expect(lines.length).toBeGreaterThan(1)
  const own = drawn(stillIcon(scale, 18))
  expect(own.children).toHaveLength(1)
  expect(own.children[0]!.getAttribute('d')!.split('M0 0').slice(1)).toEqual(lines)
})
