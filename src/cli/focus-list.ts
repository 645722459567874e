import { FOCUS_AREAS, SIGNALS, type Item } from '../domain/landscape/landscape.ts'
import { loadWithKnowledge } from './load-with-knowledge.ts'

const [file] = process.argv.slice(2)
if (!file) {
  console.error('usage: npm run -s focus:list -- FILE')
  process.exit(2)
}
try {
  const { items } = loadWithKnowledge(file)
  const named = (has: (item: Item) => boolean) => items.filter(has).map((item) => item.name)
  console.log(
    JSON.stringify({
      areas: Object.fromEntries(FOCUS_AREAS.map((area) => [area, named((item) => item.areas.includes(area))])),
      signals: Object.fromEntries(SIGNALS.map((signal) => [signal, named((item) => item.signals.includes(signal))])),
    }),
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(2)
}
