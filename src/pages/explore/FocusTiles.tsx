import { Anchor } from '../../components/navigation/Anchor.tsx'
import { AREA_ICONS } from '../../components/knowledge/area-icons.tsx'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { contentsOf } from '../../domain/landscape/contents.ts'
import { FOCUS_AREAS } from '../../domain/landscape/landscape.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { focusLink } from '../../routing/links.ts'
import styles from './FocusTiles.module.css'

type Props = { current: CurrentLandscape; counts: Readonly<Record<string, number>> | undefined }

/** Links to the focus areas, for users who know their problem but no names; only areas with items in the landscape. */
export function FocusTiles({ current: { landscape, preview }, counts }: Props) {
  const areas = preview ? FOCUS_AREAS : FOCUS_AREAS.filter((area) => contentsOf(landscape).areas.has(area))
  if (areas.length === 0) return null
  return (
    <nav className={styles['around']} aria-label={t('filters.area')}>
      <div className={styles['tiles']}>
        {areas.map((area) => {
          const Icon = AREA_ICONS[area]
          return (
            <Anchor key={area} className={styles['tile']} link={focusLink(area)}>
              <Icon size={22} aria-hidden />
              <span className={styles['name']}>{t(`area.${area}`)}</span>
              <span className={styles['count']}>{counts && formatNumber(counts[area] ?? 0)}</span>
              <span className={styles['tagline']}>{t(`area.${area}.tagline`)}</span>
            </Anchor>
          )
        })}
      </div>
    </nav>
  )
}
