import { describe } from 'vitest'

/** What loads each file of test/pages, by its path from here. */
const FILES = Object.entries(import.meta.glob('../*.test.tsx'))

/** In how many parts they are told, one for each of two cores: every part starts the application cold. */
const PARTS = 2

/**
 * Tells the tests of every second file of test/pages, one file after the other: loading the application and its data for
 * each of them anew took more than half of the time of all. Run by its own name, a file has the application for itself.
 * @param part from 0
 */
export function tellPart(part: number): void {
  for (const [path, load] of FILES.filter((_, index) => index % PARTS === part)) {
    describe(path.replace('../', ''), async () => {
      await load()
    })
  }
}
