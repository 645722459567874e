import type { Item } from '../../domain/landscape/landscape.ts'
import { categoryId, subcategoryId } from '../../domain/landscape/paths.ts'
import type { GuideFile, Language } from '../knowledge-assets.ts'
import { typesetText } from '../typography.ts'
import type { PageKindName } from './pages.ts'

/** The meta descriptions of pages; those of items and focus areas are from our knowledge. */
const PAGES: Record<Exclude<PageKindName, 'explore' | 'item' | 'focus'>, Record<Language, string>> = {
  guide: {
    en: 'Every category and subcategory of the cloud native landscape explained: its purpose, its kinds of tools, where to begin.',
    fr: "Chaque catégorie et sous-catégorie du paysage cloud native expliquée : son but, ses types d'outils, par où commencer.",
  },
  glossary: {
    en: 'The words of containers and orchestration, explained in a sentence or two each.',
    fr: "Les mots des conteneurs et de l'orchestration, expliqués en une ou deux phrases.",
  },
  compare: {
    en: 'Up to four items of the cloud native landscape side by side: maturity, links, audits and what differs.',
    fr: "Jusqu'à quatre éléments du paysage cloud native côte à côte : maturité, liens, audits et différences.",
  },
  bookmarks: {
    en: 'Your lists of items from the cloud native landscape, with notes, kept in your browser alone.',
    fr: "Vos listes d'éléments du paysage cloud native, avec vos notes, gardées dans votre seul navigateur.",
  },
  shared: {
    en: 'A list of items from the cloud native landscape that another person shares as a link.',
    fr: "Une liste d'éléments du paysage cloud native que quelqu'un partage par un lien.",
  },
  timeline: {
    en: 'Every CNCF project on one axis of time, from its acceptance to graduation or archiving, and how long each stage takes.',
    fr: "Tous les projets de la CNCF sur un axe du temps, de l'acceptation à l'obtention du diplôme ou à l'archivage, et la durée de chaque étape.",
  },
  stack: {
    en: 'Check which items of the cloud native landscape your own compose files, manifests, charts and SBOMs use. They never leave your browser.',
    fr: 'Vérifiez quels éléments du paysage cloud native vos fichiers compose, manifestes, charts et SBOM utilisent. Ils ne quittent pas votre navigateur.',
  },
  changes: {
    en: 'What changed in the cloud native landscape since your last visit, or between any two dates.',
    fr: 'Ce qui a changé dans le paysage cloud native depuis votre dernière visite, ou entre deux dates.',
  },
  data: {
    en: 'Where the landscape’s data comes from, how old it is, how much there is, and which entries have faults.',
    fr: "D'où viennent les données du paysage, leur âge, leur volume, et les entrées qui ont des défauts.",
  },
}

/** The meta description of a page. */
export function pageDescription(kind: keyof typeof PAGES, language: Language): string {
  return typesetText(PAGES[kind][language], language)
}

/**
 * The meta description of an item without a sentence: whether it is a project of the CNCF, and its place.
 * @param guide the French names of places
 */
export function plainDescription(item: Item, language: Language, guide: GuideFile = {}): string {
  const { name, maturity, category, subcategory } = item
  const what = {
    en: maturity ? `${maturity === 'archived' ? 'an archived' : 'a'} CNCF project, ` : '',
    fr: maturity ? `projet ${maturity === 'archived' ? 'archivé ' : ''}de la CNCF, ` : '',
  }
  const text = {
    en: `${name}: ${what.en}listed under ${category} / ${subcategory} in the cloud native landscape.`,
    fr: `${name} : ${what.fr}classé sous ${guide[categoryId(category)]?.fr.name ?? category} / ${guide[subcategoryId(item)]?.fr.name ?? subcategory} dans le paysage cloud native.`,
  }
  return typesetText(text[language], language)
}
