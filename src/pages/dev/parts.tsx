import { ActiveFilters } from '../../components/filters/ActiveFilters.tsx'
import { FilterOption } from '../../components/filters/FilterOption.tsx'
import { CardPlaceholder, ItemCard } from '../../components/card/ItemCard.tsx'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { MaturityBadge, MaturityMark } from '../../components/maturity/MaturityBadge.tsx'
import { Term } from '../../components/knowledge/Term.tsx'
import { MATURITIES } from '../../domain/landscape/landscape.ts'
import { PageSkeleton } from '../PageSkeleton.tsx'
import styles from './UiPage.module.css'

const TERM = { id: 'term', term: 'Term', also: [], text: 'A word that explains itself.', items: [], see: [], areas: [] }

/** The main components, with items of the current landscape. */
export function PartSpecimens({ current: { landscape } }: { current: CurrentLandscape }) {
  const { items } = landscape
  const examples = [
    ...MATURITIES.map((maturity) => items.find((item) => item.maturity === maturity)),
    items.find((item) => item.kind === 'member'),
    items.find((item) => item.name.length > 60),
    items.find((item) => !item.maturity && (item.description?.length ?? 0) > 200),
  ].flatMap((item) => item ?? [])
  const [first] = examples
  return (
    <div className={styles['rows']}>
      <div className={styles['cards']}>
        {examples.map((item) => (
          <ItemCard key={item.id} item={item} />
        ))}
        {first && <ItemCard isOpen item={first} />}
        <CardPlaceholder />
      </div>
      <div className={styles['row']}>
        {first && <LogoTile large name={first.name} logo={first.logo} />}
        {first && <LogoTile name={first.name} logo={first.logo} />}
        <LogoTile large name="No logo" logo={undefined} />
        <LogoTile name="Broken" logo="no-such-file.svg" />
      </div>
      <div className={styles['row']}>
        {MATURITIES.map((maturity) => (
          <span key={maturity}>
            <MaturityBadge maturity={maturity} /> <MaturityMark maturity={maturity} />
          </span>
        ))}
      </div>
      <div className={styles['narrow']}>
        <FilterOption label="A filter" count={1446} checked={false} onToggle={ignore} />
        <FilterOption
          label="Chosen, with a mark"
          mark={<MaturityMark maturity="graduated" />}
          count={38}
          checked
          onToggle={ignore}
        />
        <FilterOption label="Nothing left" count={0} checked={false} onToggle={ignore} />
      </div>
      <ActiveFilters search={{ maturity: ['graduated'], area: ['security'] }} landscape={landscape} onChange={ignore} />
      <p>
        Text with a <Term term={TERM} text="word" /> in it.
      </p>
      <PageSkeleton />
    </div>
  )
}

function ignore(): void {}
