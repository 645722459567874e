import { tellPart } from './tell.ts'

tellPart(0)
