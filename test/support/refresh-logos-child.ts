import { refreshLogos } from '../../src/refresh/logos/refresh-logos.ts'
import type { ListedLogo } from '../../src/refresh/logos/list-logos.ts'

// Refreshes logos until it is killed: `FOLDER TEMPLATE LOGOS`, the last as JSON.

const [folder = '', template = '', logos = '[]'] = process.argv.slice(2)
await refreshLogos({ folder, template, logos: JSON.parse(logos) as ListedLogo[] })
