import { parseArgs } from 'node:util'
import { readExtract } from '../build/read-extract.ts'
import { readSettings } from '../build/settings.ts'
import { listLogos } from '../refresh/logos/list-logos.ts'
import { refreshLogos } from '../refresh/logos/refresh-logos.ts'

// Fetches the logos of the extract from LOGO_URL and writes their sheets. Prints one line of JSON. Exit 2 when the host gave
// no answer for some of them: those that are stored stay, and the next run goes on.

const { values } = parseArgs({ options: { output: { type: 'string', default: 'data/logos' } } })
try {
  const report = await refreshLogos({
    logos: listLogos(readExtract('data').landscape),
    template: readSettings(process.env).logoUrl,
    folder: values.output,
  })
  console.log(JSON.stringify({ ...report, missing: report.missing.length, unavailable: report.unavailable.length }))
  process.exitCode = report.unavailable.length > 0 ? 2 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
