import { standingOf, type Standing } from '../../domain/compare/compare-facts.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { projectRelations } from '../../domain/maturity/project-relation.ts'
import { t } from '../../i18n/i18n.ts'
import { levelName } from './level-name.ts'

/** The relation of an item to the foundation, in words. */
export function standingText(standing: Standing): string {
  switch (standing.kind) {
    case 'level':
      return levelName(standing.level)
    case 'part':
      return t('standing.part', { name: standing.project, level: levelName(standing.level) })
    case 'same':
      return t('standing.same', { name: standing.project, level: levelName(standing.level) })
    case 'technology':
      return t('maturity.none')
    case 'member':
    case 'partner':
    case 'adopter':
      return t(`kind.${standing.kind}`)
  }
}

/** The relation of an item to the foundation of its landscape. */
export function standingIn(landscape: Landscape | undefined, item: Item): Standing {
  return standingOf(item, landscape && projectRelations(landscape).get(item.id))
}
