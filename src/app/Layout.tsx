import { Languages, SunMoon } from 'lucide-react'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { Suspense, useRef } from 'react'
import { Anchor } from '../components/Anchor.tsx'
import { useLandscape } from '../components/landscape-state.ts'
import { ListNotices } from '../components/lists/ListNotices.tsx'
import { LiveNotices } from '../components/LiveNotices.tsx'
import { SearchField } from '../components/SearchField.tsx'
import { t } from '../i18n/i18n.ts'
import { searchQuery } from '../queries/search.ts'
import { exploreLink } from '../routing/links.ts'
import { BASE_PATH, localeOf } from '../routing/locale.ts'
import { validateViewSearch, type ViewSearch } from '../routing/view-search.ts'
import { setTheme, THEMES, usePreferences } from '../stores/preferences.ts'
import { Notices } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { soon } from '../ui/soon.ts'
import { PageSkeleton } from '../pages/PageSkeleton.tsx'
import { changeLocale, LANGUAGES } from './languages.ts'
import { TrayHost } from './compare/TrayHost.tsx'
import styles from './Layout.module.css'
import { MainNavigation } from './MainNavigation.tsx'
import { PaletteHost } from './palette/PaletteHost.tsx'

/** What stands around every page. */
export function Layout() {
  return (
    <>
      <a className={styles['skip']} href="#main">
        {t('app.skip')}
      </a>
      <header className={styles['header']}>
        <Anchor className={styles['brand']} link={exploreLink()} aria-label={t('app.name')}>
          <img src={`${BASE_PATH}icon.svg`} alt="" width={24} height={24} fetchPriority="low" />
          <span>{t('app.name')}</span>
        </Anchor>
        <HeaderSearch />
        <MainNavigation />
        <Settings />
      </header>
      <main id="main" className={styles['main']} tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <TrayHost />
      <Notices>
        <LiveNotices />
        <ListNotices />
      </Notices>
      <PaletteHost />
    </>
  )
}

/** The search field. On the landscape it searches as one types; anywhere else it leads there. */
function HeaderSearch() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { shown } = useLandscape()
  const location = useRouterState({ select: (state) => state.location })
  const latest = useRef('')
  const isExplore = location.pathname === '/'
  const query = validateViewSearch(isExplore ? location.search : {}).q ?? ''

  const go = (text: string) => {
    void navigate({
      to: '/',
      search: (before: Record<string, unknown>) => withQuery(isExplore ? validateViewSearch(before) : {}, text),
      // The first letter is a step that Back undoes; those after it are the same step.
      replace: isExplore && query !== '',
      resetScroll: true,
    })
  }
  const onQuery = (text: string) => {
    latest.current = text
    if (!isExplore || !shown || shown.preview || text.trim() === '') return go(text)
    // The page turns to a query once its answer is there: one change of the view for each, and none for those
    // that one has typed past.
    const answered = client.prefetchQuery(searchQuery(shown.source, text))
    // In a task of its own: the one that brought the answer has had its work.
    return void answered.finally(() => soon(() => latest.current === text && go(text)))
  }
  return <SearchField query={query} onQuery={onQuery} />
}

function withQuery({ q: _before, item: _closed, ...rest }: ViewSearch, q: string): ViewSearch {
  return q === '' ? rest : { ...rest, q }
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
        onChange={changeLocale}
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
