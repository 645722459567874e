import { texts as answer } from './answer.ts'
import { texts as bookmarks } from './bookmarks.ts'
import { texts as changes } from './changes.ts'
import { texts as compare } from './compare.ts'
import { texts as data } from './data.ts'
import { texts as exchange } from './exchange.ts'
import { texts as exportMenu } from './export.ts'
import { texts as facts } from './facts.ts'
import { texts as focus } from './focus.ts'
import { texts as glossary } from './glossary.ts'
import { texts as guide } from './guide.ts'
import { texts as item } from './item.ts'
import { texts as lists } from './lists.ts'
import { texts as other } from './other.ts'
import { texts as palette } from './palette.ts'
import { texts as shared } from './shared.ts'
import { texts as stack } from './stack.ts'
import { texts as timeline } from './timeline.ts'
import { texts as trouble } from './trouble.ts'
import { texts as views } from './views.ts'

/** All English text but that of the first screen, which is in ./core.ts. */
export const texts = {
  ...answer,
  ...bookmarks,
  ...changes,
  ...compare,
  ...data,
  ...exchange,
  ...exportMenu,
  ...facts,
  ...focus,
  ...glossary,
  ...guide,
  ...item,
  ...lists,
  ...other,
  ...palette,
  ...shared,
  ...stack,
  ...timeline,
  ...trouble,
  ...views,
}
