import { join } from 'node:path'

import { buildExtract } from '../../src/build/extract-assets.ts'
import type { Item, Landscape } from '../../src/domain/landscape/landscape.ts'
import { applySelection, NO_SELECTION } from '../../src/domain/results/selection.ts'
import { sortItems } from '../../src/domain/results/sort.ts'
import { groupByPlace } from '../../src/domain/results/view.ts'
import { loadLandscape } from '../../src/pipeline/load.ts'
import { counted, countTechnology } from '../support/counts.ts'
import { liveText } from '../support/landscape-files.ts'
import { PROJECT_ROOT } from '../support/paths.ts'

/** What the build has and the upstream answers with, unless a test says otherwise. */
export const LANDSCAPE: Landscape = loadLandscape(await liveText(), buildExtract(join(PROJECT_ROOT, 'data')).landscape)

/** The item of the first card that Explore shows: recommended first in the first place that lists any technology. */
export const FIRST_ITEM: Item = firstItem()

function firstItem(): Item {
  const shown = sortItems(applySelection(LANDSCAPE.items, NO_SELECTION), 'relevance')
  const first = groupByPlace(LANDSCAPE, shown, NO_SELECTION)[0]?.items[0]
  if (!first) throw new Error('The landscape has no technology')
  return first
}

/** The number of results that the page shows while members and partners are hidden: all, or those that `isWanted`. */
export function resultsOf(isWanted?: (item: Item) => boolean): string {
  return counted(countTechnology(LANDSCAPE, isWanted))
}

export const isGraduated = (item: Item): boolean => item.maturity === 'graduated'

/** What the unfiltered landscape shows. */
export const ALL_RESULTS = resultsOf()

/** What it shows with one item more. */
export const ONE_MORE_RESULT = counted(countTechnology(LANDSCAPE) + 1)

/** What the filter "Graduated" leaves. */
export const GRADUATED_RESULTS = resultsOf(isGraduated)
