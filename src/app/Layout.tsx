import { Bookmark, BookOpen, Compass, Database, Languages, SunMoon } from 'lucide-react'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { LiveNotices } from '../components/LiveNotices.tsx'
import { SearchField } from '../components/SearchField.tsx'
import { t } from '../i18n/i18n.ts'
import { bookmarksLink, dataLink, exploreLink, glossaryLink } from '../routing/links.ts'
import { BASE_PATH, hrefInLocale, localeOf, type Locale } from '../routing/locale.ts'
import { validateViewSearch } from '../routing/view-search.ts'
import { setTheme, THEMES, usePreferences } from '../stores/preferences.ts'
import { Notices } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './Layout.module.css'

/** Each language by its own name, whatever the interface speaks. */
const LANGUAGES: readonly { value: Locale; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
]

/** What stands around every page. */
export function Layout() {
  return (
    <>
      <a className={styles['skip']} href="#main">
        {t('app.skip')}
      </a>
      <header className={styles['header']}>
        <Link className={styles['brand']} {...exploreLink()} aria-label={t('app.name')}>
          <img src={`${BASE_PATH}icon.svg`} alt="" width={24} height={24} />
          <span>{t('app.name')}</span>
        </Link>
        <HeaderSearch />
        <nav className={styles['nav']} aria-label={t('nav.main')}>
          <Link {...exploreLink()} activeOptions={{ exact: true, includeSearch: false }}>
            <Compass size={20} aria-hidden />
            {t('nav.explore')}
          </Link>
          <Link {...bookmarksLink()}>
            <Bookmark size={20} aria-hidden />
            {t('nav.bookmarks')}
          </Link>
          <Link {...glossaryLink()}>
            <BookOpen size={20} aria-hidden />
            {t('nav.glossary')}
          </Link>
          <Link {...dataLink()}>
            <Database size={20} aria-hidden />
            {t('nav.data')}
          </Link>
        </nav>
        <Settings />
      </header>
      <main id="main" className={styles['main']} tabIndex={-1}>
        <Outlet />
      </main>
      <Notices>
        <LiveNotices />
      </Notices>
    </>
  )
}

/** The search field. On the landscape it searches as one types; anywhere else it leads there. */
function HeaderSearch() {
  const navigate = useNavigate()
  const location = useRouterState({ select: (state) => state.location })
  const isExplore = location.pathname === '/'
  const search = validateViewSearch(isExplore ? location.search : {})
  return (
    <SearchField
      query={search.q ?? ''}
      onQuery={(query) => {
        const { q, item: _closed, ...rest } = search
        const next = query === '' ? rest : { ...rest, q: query }
        // The first letter is a step that Back undoes; those after it are the same step.
        void navigate({ ...exploreLink(next), replace: isExplore && q !== undefined, resetScroll: true })
      }}
    />
  )
}

function Settings() {
  const theme = usePreferences((state) => state.theme)
  const locale = localeOf(globalThis.location.pathname)
  return (
    <div className={styles['settings']}>
      <Select
        hideLabel
        label={t('nav.language')}
        icon={<Languages size={20} aria-hidden />}
        value={locale}
        options={LANGUAGES}
        onChange={(chosen) => {
          const { pathname, search, hash } = globalThis.location
          globalThis.location.assign(hrefInLocale(pathname + search + hash, chosen))
        }}
      />
      <Select
        hideLabel
        label={t('nav.theme')}
        icon={<SunMoon size={20} aria-hidden />}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={setTheme}
      />
    </div>
  )
}
