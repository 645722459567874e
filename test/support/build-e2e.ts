import { buildInto } from './served-app.ts'
import { E2E_BUILD_ENV, E2E_DIST } from './paths.ts'

// npm run build:e2e: the production build that the browser tests serve.
buildInto(E2E_DIST, E2E_BUILD_ENV)
