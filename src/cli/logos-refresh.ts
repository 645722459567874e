import { readExtract } from '../build/read-extract.ts'
import { readSettings } from '../build/settings.ts'
import { logosStep } from '../refresh/logos/logos-step.ts'

// Fetches the logos of the extract from LOGO_URL, and writes their sheets into data/logos. Prints one line of JSON. Exit 2
// when the host gave no answer for some: those that are stored stay, and the next run goes on.

try {
  const step = logosStep(readSettings(process.env).logoUrl)
  const { report, missing } = await step({ folder: 'data', landscape: readExtract('data').landscape })
  console.log(JSON.stringify(report))
  for (const { source, why } of missing) console.error(`${source}: ${why}`)
  process.exitCode = missing.length > 0 ? 2 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
