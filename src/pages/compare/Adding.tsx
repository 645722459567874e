import { ItemPicker } from './ItemPicker.tsx'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { MAX_COMPARED } from '../../stores/compare.ts'
import { besideItems } from '../../domain/compare/compare-notes.ts'
import type { Relations } from '../../domain/knowledge/knowledge.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ComparePage.module.css'
import type { Compared } from './use-compared.ts'

type Props = { current: CurrentLandscape; relations: Relations | undefined; compared: Compared }

/** More would be a list to read. */
const BESIDE_SHOWN = 4

/** Adds an item by search, or one that is worth a look beside those that are there. */
export function Adding({ current, relations, compared }: Props) {
  const { items, otherTray, change, keep } = compared
  const isFull = items.length >= MAX_COMPARED
  const beside = relations && !isFull ? besideItems(items, relations, current.landscape, BESIDE_SHOWN) : []
  return (
    <div className={styles['adding']}>
      <div className={styles['picker']}>
        <ItemPicker
          current={current}
          label={t('compare.add')}
          placeholder={t(isFull ? 'compare.noRoom' : 'compare.add')}
          excluded={items}
          isDisabled={isFull}
          onPick={(item) => change([...items, item])}
        />
      </div>
      {beside.length > 0 && (
        <ul className={styles['beside']} aria-label={t('compare.beside')}>
          {beside.map((item) => (
            <li key={item.id}>
              <Button aria-label={t('compare.addNamed', { name: item.name })} onClick={() => change([...items, item])}>
                + <bdi>{item.name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {otherTray?.length === 0 && <Button onClick={keep}>{t('compare.keep')}</Button>}
    </div>
  )
}
