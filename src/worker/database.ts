/** Where the worker stores files, in IndexedDB. */
export const DATABASE = { name: 'landscape-explorer', store: 'files' } as const
