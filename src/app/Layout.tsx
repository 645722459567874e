import { Brand, Languages, SunMoon } from '../ui/icons.tsx'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Anchor } from '../components/navigation/Anchor.tsx'
import { ListNotices } from '../components/lists/ListNotices.tsx'
import { MissingDataNotice } from './notices/MissingDataNotice.tsx'
import { t } from '../i18n/i18n.ts'
import { TypedQueryProvider } from '../components/search/typed-query.tsx'
import { exploreLink } from '../routing/links.ts'
import { localeOf } from '../routing/locale.ts'
import { setTheme, THEMES, usePreferences } from '../stores/preferences.ts'
import { Notices } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { PageSkeleton } from '../pages/PageSkeleton.tsx'
import { changeLocale, LANGUAGES } from './languages.ts'
import { LazyTray } from './compare/LazyTray.tsx'
import styles from './Layout.module.css'
import { MainNavigation } from './MainNavigation.tsx'
import { LazyOccasionalNotices } from './notices/LazyOccasionalNotices.tsx'
import { LazyOtherBar } from './LazyOtherBar.tsx'
import { PaletteShortcut } from './palette/PaletteShortcut.tsx'
import { HeaderSearch } from './search/HeaderSearch.tsx'

/** The frame of every page: header, navigation, notices. */
export function Layout() {
  // Skips the filters.
  const isExplore = useRouterState({ select: ({ location }) => location.pathname === '/' })
  return (
    <TypedQueryProvider>
      <a className={styles['skip']} href="#main">
        {t('app.skip')}
      </a>
      {isExplore && (
        <a className={styles['skip']} href="#results">
          {t('app.skipResults')}
        </a>
      )}
      <header className={styles['header']}>
        <Anchor className={styles['brand']} link={exploreLink()} aria-label={t('app.name')}>
          <Brand size={24} aria-hidden />
          <span>{t('app.name')}</span>
        </Anchor>
        <HeaderSearch />
        <MainNavigation />
        <Settings />
      </header>
      <LazyOtherBar />
      <main id="main" className={styles['main']} tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <LazyTray />
      <Notices>
        <MissingDataNotice />
        <ListNotices />
        <LazyOccasionalNotices />
      </Notices>
      <PaletteShortcut />
    </TypedQueryProvider>
  )
}

function Settings() {
  const theme = usePreferences((state) => state.theme)
  const locale = localeOf(globalThis.location.pathname)
  return (
    <div className={styles['settings']}>
      <Select
        label={t('nav.language')}
        icon={<Languages size={20} aria-hidden />}
        value={locale}
        options={LANGUAGES}
        onChange={changeLocale}
      />
      <Select
        label={t('nav.theme')}
        icon={<SunMoon size={20} aria-hidden />}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={setTheme}
      />
    </div>
  )
}
