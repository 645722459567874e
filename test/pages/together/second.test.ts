import { tellPart } from './tell.ts'

tellPart(1)
