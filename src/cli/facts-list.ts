import { buildExtract } from '../build/extract-assets.ts'
import { buildFacts } from '../build/facts.ts'
import { listedFacts } from '../facts/listed.ts'

const wanted = process.argv.slice(2)
try {
  const { items } = buildExtract('data').landscape
  const { days, byItem } = buildFacts('data')
  const unknown = wanted.filter((id) => !items.some((item) => item.id === id))
  if (unknown.length > 0) throw new Error(`no item has the id ${unknown.join(', ')}`)
  for (const item of items) {
    if (wanted.length > 0 ? !wanted.includes(item.id) : item.kind !== 'technology') continue
    console.log(JSON.stringify({ id: item.id, name: item.name, ...listedFacts(byItem.get(item.id) ?? {}, days) }))
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(2)
}
