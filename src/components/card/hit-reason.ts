import { subcategoryId } from '../../domain/landscape/paths.ts'
import { language, t } from '../../i18n/i18n.ts'
import { placeName } from '../../i18n/place-names.ts'
import type { SearchHit } from '../../search/search.ts'

/** Explains in words why an item matches; undefined where the marked name or text already shows it. */
export function reasonText({ reason }: SearchHit): string | undefined {
  switch (reason.kind) {
    case 'alias':
      return t('hit.alias', { alias: reason.alias })
    case 'solves':
      return t('hit.solves', { problem: reason.label[language()] })
    case 'term':
      return t('hit.term', { term: reason.label[language()] })
    case 'alike':
      return t('hit.alike', { name: reason.name })
    case 'listedUnder':
      return t('hit.listedUnder', { place: placeName(subcategoryId(reason), reason.subcategory) })
    case 'address':
      return t(`hit.address.${reason.of}`)
    case 'lookalike':
    case 'name':
    case 'sentence':
    case 'text':
    case 'filter':
      return undefined
  }
}
