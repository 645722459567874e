import { relative } from 'node:path'
import { GOLDEN, writeGolden } from './golden.ts'
import { PROJECT_ROOT } from './paths.ts'

console.log(`${relative(PROJECT_ROOT, GOLDEN)}: ${writeGolden()} queries`)
