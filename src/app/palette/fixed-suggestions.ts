import { FileUp, Folder, FolderOpen, Moon, Sun, Undo2, Users } from '../../ui/icons.tsx'
import { Languages, SunMoon, type Icon as IconType } from '../../ui/icons.tsx'
import { AREA_ICONS } from '../../components/knowledge/area-icons.tsx'
import { goBack } from '../../components/landscape/other/show-landscape.ts'
import { contentsOf } from '../../domain/landscape/contents.ts'
import { kindAt } from '../../domain/landscape/item-kinds.ts'
import { FOCUS_AREAS, type Landscape } from '../../domain/landscape/landscape.ts'
import { placeIdsOf } from '../../domain/landscape/paths.ts'
import { language, t } from '../../i18n/i18n.ts'
import { placeName } from '../../i18n/place-names.ts'
import { dataLink, exploreLink, focusLink } from '../../routing/links.ts'
import { useChosenLandscape } from '../../stores/chosen-landscape.ts'
import { setTheme, THEMES, type Theme } from '../../stores/preferences.ts'
import { changeLocale, LANGUAGES } from '../languages.ts'
import { MAIN_PAGES } from '../main-pages.ts'
import type { Suggestion } from './suggestion.ts'

/** The pages of the main navigation. */
export function pageSuggestions(): Suggestion[] {
  return MAIN_PAGES.map(({ name, Icon, link }) => ({
    key: `page-${name}`,
    label: t(`nav.${name}`),
    Icon,
    choose: (go) => go(link),
  }))
}

/** The focus areas, also found by their English names in every language, as these are widely used. */
export function areaSuggestions(): Suggestion[] {
  return FOCUS_AREAS.map((area) => ({
    key: `area-${area}`,
    label: t(`area.${area}`),
    detail: t(`area.${area}.tagline`),
    Icon: AREA_ICONS[area],
    names: [area],
    choose: (go) => go(focusLink(area)),
  }))
}

/** Every category and subcategory, as filters of the landscape. */
export function placeSuggestions({ categories, items }: Landscape): Suggestion[] {
  const organisations = new Set(items.filter(({ kind }) => kind !== 'technology').flatMap(placeIdsOf))
  for (const item of items) if (item.kind === 'technology') placeIdsOf(item).forEach((id) => organisations.delete(id))
  return categories.flatMap((category) => {
    const place = (id: string, name: string, subcategory: string | undefined): Suggestion => ({
      key: `place-${id}`,
      label: placeName(id, name),
      detail: subcategory === undefined ? undefined : placeName(category.id, category.name),
      // Also found as the file writes it.
      names: [name],
      Icon: subcategory === undefined ? FolderOpen : Folder,
      choose: (go) => {
        // Organisations are hidden by default, so their places would be empty. While only the projects have loaded, the
        // names of the places tell which ones these are.
        const kind = kindAt({ category: category.name, subcategory: subcategory ?? '' })
        const hasOrganisations = organisations.has(id) || kind !== 'technology'
        go(exploreLink({ category: [id], ...(hasOrganisations && { members: true }) }))
      },
    })
    return [
      place(category.id, category.name, undefined),
      ...category.subcategories.map((sub) => place(sub.id, sub.name, sub.name)),
    ]
  })
}

const THEME_ICONS: Record<Theme, IconType> = { system: SunMoon, light: Sun, dark: Moon }

/** Actions that are available on every page, without the current theme, and without organisations if there are none. */
export function actionSuggestions(theme: Theme, landscape: Landscape | undefined): Suggestion[] {
  const themes = THEMES.filter((other) => other !== theme).map((other) => ({
    key: `theme-${other}`,
    label: t(`palette.theme.${other}`),
    Icon: THEME_ICONS[other],
    names: [t(`theme.${other}`), t('nav.theme')],
    choose: () => setTheme(other),
  }))
  const others = LANGUAGES.filter(({ value }) => value !== language())
  const languages = others.map(({ value, label }) => ({
    key: `language-${value}`,
    label: t('palette.otherLanguage'),
    Icon: Languages,
    names: [label, t('nav.language')],
    choose: () => changeLocale(value),
  }))
  const members: Suggestion = {
    key: 'members',
    label: t('palette.members'),
    Icon: Users,
    choose: (go) => go(exploreLink({ members: true })),
  }
  const contents = landscape && contentsOf(landscape)
  // While only the projects have loaded, the CNCF's members will follow.
  const hasSwitch = !contents || isCncf() || (contents.organisations > 0 && !contents.isOrganisations)
  return [...themes, ...languages, ...(hasSwitch ? [members] : []), landscapeSuggestion()]
}

function isCncf(): boolean {
  return useChosenLandscape.getState().other === undefined
}

/** Opens another landscape, or returns from it. */
function landscapeSuggestion(): Suggestion {
  return !isCncf()
    ? { key: 'landscape', label: t('palette.landscapeBack'), Icon: Undo2, choose: goBack }
    : { key: 'landscape', label: t('palette.landscape'), Icon: FileUp, choose: (go) => go(dataLink()) }
}
