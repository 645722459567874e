const KB = 1024

/**
 * What the application may cost. `npm test` enforces what does not depend on time (`test/e2e/first-visit.e2e.ts`,
 * `test/e2e/table.e2e.ts`, `test/unit/build/*assets.test.ts`); `npm run bench` shows the times beside what they may be.
 * Bytes are those of brotli at its best; kinds are those of `transfer.ts`.
 */
export const BUDGETS = {
  /** Until the first results are in the document. */
  firstResults: {
    requests: 15,
    bytes: 160 * KB,
    kinds: { html: 12 * KB, script: 138 * KB, style: 8 * KB, data: 12 * KB },
    /** The one file that is preloaded: what the first screen shows. */
    outline: 12 * KB,
  },
  /** Until the live file has come: files of our own, however often they are asked for. */
  ownFilesUntilLive: 12,
  /** What prefetch and the service worker fetch once the first visit is whole: 582 KB measured, and a tenth more. */
  afterLive: 640 * KB,
  /** A whole first visit with the logos in sight and what is fetched ahead, less what the service worker stores. */
  wholeVisit: { requests: 60 },
  /** Our sentences: each file, and those of both languages, which the search reads. */
  sentences: { file: 30 * KB, all: 100 * KB },
  /** The texts about categories in one language, which are loaded when one is first opened. */
  guide: 16 * KB,
  /** An item's page as it is written, in bytes. */
  itemPages: { median: 14 * KB, largest: 24 * KB },
  /** Logos that Explore asks for before the user scrolls: they come from a host that counts its visitors' requests. */
  logosUntilScrolled: 18,
  /** The small sheets of all logos, in number and bytes. */
  logoSheets: { smallSheets: 4, smallBytes: 1_500_000 },
  /** Elements in the document, whatever it shows. */
  elements: 3000,
  /** Milliseconds on a processor slowed down four times. */
  actions: {
    'to the table': 300,
    'to the map': 300,
    'to the cards': 300,
    filter: 120,
    'open an item': 120,
    'to the timeline': 300,
  },
  /** Milliseconds from the last key to the results on such a processor, and of any task meanwhile. */
  typing: { p95: 60, longestTask: 50 },
  /** Milliseconds without slow-down. */
  longestTask: 100,
  mapFrames: 50,
  /** Milliseconds of a visit, by the bench's profiles. */
  visits: {
    'no throttle': { 'FCP ms': 400, 'repeat: first results ms': 600, 'offline: first results ms': 600 },
    '4× CPU': {},
    'slow phone': { 'FCP ms': 1500, 'first results ms': 2500, 'TBT ms': 150 },
  },
} as const

/**
 * What the program behind landscape.cncf.io needs for the same file, measured once on such a machine; sizes in KB
 * (brotli), times in ms. Of its 12 to 20 seconds on a slow phone, the shorter counts.
 */
export const PEER = { requests: 521, ownKb: 676, logosKb: 4200, slowPhoneFcp: 12_000 } as const
