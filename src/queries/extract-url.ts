import { assetUrls } from 'virtual:assets'

/** The address of the shipped landscape, whole, for the worker to read. */
export const EXTRACT_URL = new URL(assetUrls.landscape, globalThis.location.href).href
