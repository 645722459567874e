import { assetUrls } from 'virtual:assets'

/** The absolute address of the bundled landscape, for the worker to fetch. */
export const BUNDLED_URL = new URL(assetUrls.landscape, globalThis.location.href).href
