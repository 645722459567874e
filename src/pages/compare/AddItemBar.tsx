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

/** Maximum number of suggested items. */
const MAX_SUGGESTIONS = 4

/** Adds an item to the comparison, by search or from suggestions. */
export function AddItemBar({ current, relations, compared }: Props) {
  const { items, otherTray, change, saveToTray } = compared
  const isFull = items.length >= MAX_COMPARED
  const suggestions = relations && !isFull ? besideItems(items, relations, current.landscape, MAX_SUGGESTIONS) : []
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
      {suggestions.length > 0 && (
        <ul className={styles['beside']} aria-label={t('compare.beside')}>
          {suggestions.map((item) => (
            <li key={item.id}>
              <Button aria-label={t('compare.addNamed', { name: item.name })} onClick={() => change([...items, item])}>
                + <bdi>{item.name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {otherTray?.length === 0 && <Button onClick={saveToTray}>{t('compare.keep')}</Button>}
    </div>
  )
}
