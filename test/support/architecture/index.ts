import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { PROJECT_ROOT } from '../paths.ts'
import { drawArchitecture } from './draw.ts'

// npm run docs:picture: rewrites the picture of docs/architecture.md.

writeFileSync(join(PROJECT_ROOT, 'docs', 'architecture.svg'), drawArchitecture())
