import { expect, it } from 'vitest'
import { textRuler } from '../../../../../src/pages/explore/map/paint/text-ruler.ts'

// Without a canvas every letter is taken for 0.55 of its size: 5.5 pixels at 10.
const ruler = textRuler('sans-serif')

it('returns a text that fits unchanged', () => {
  expect(ruler.fit('Prometheus', 10, 400, 56)).toBe('Prometheus')
})

it('truncates a longer text as little as possible', () => {
  expect(ruler.fit('Prometheus', 10, 400, 54)).toBe('Promethe…')
  expect(ruler.width(ruler.fit('Observability and Analysis', 10, 400, 90), 10, 400)).toBeLessThanOrEqual(90)
})

it('returns an empty text rather than one letter', () => {
  expect(ruler.fit('Prometheus', 10, 400, 12)).toBe('')
})
