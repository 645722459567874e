import { Link2, Markdown, Share2 } from '../../ui/icons.tsx'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { IconButton } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useHydrated } from '../../ui/hydration.tsx'
import { BookmarkButton } from '../card/BookmarkButton.tsx'
import { CompareButton } from '../card/CompareButton.tsx'
import styles from './ItemActions.module.css'
import { itemMarkdown } from '../item-text/item-markdown.ts'
import { useLandscape } from '../landscape/landscape-state.ts'
import { ListsButton } from '../lists/ListsButton.tsx'
import { sentenceOf, useKnowledge } from '../knowledge/use-knowledge.ts'

type Props = {
  item: Item
  /** The absolute address of the item's page in the interface's language. */
  address: string
}

/** Actions on an item: bookmark, compare, copy and share. A row of icons, each with its name as a tooltip. */
export function ItemActions({ item, address }: Props) {
  const { current } = useLandscape()
  const sentence = sentenceOf(useKnowledge('sentences'), item)
  const isHydrated = useHydrated()
  return (
    <div className={styles['actions']} role="group" aria-label={t('item.actions')}>
      <BookmarkButton item={item} />
      <ListsButton item={item} />
      <CompareButton item={item} />
      <CopyButton
        key={`link ${item.id}`}
        text={address}
        label={t('item.copyLink')}
        doneLabel={t('item.copied')}
        icon={<Link2 size={18} aria-hidden />}
      />
      <CopyButton
        key={`markdown ${item.id}`}
        text={() => itemMarkdown(item, { sentence, address, date: current?.date ?? '', landscape: current?.landscape })}
        label={t('item.copyMarkdown')}
        doneLabel={t('item.copied')}
        icon={<Markdown size={18} aria-hidden />}
      />
      {(!isHydrated || typeof navigator.share === 'function') && (
        <span className={styles['share']}>
          <IconButton label={t('item.share')} onClick={() => share(item.name, sentence, address)}>
            <Share2 size={18} aria-hidden />
          </IconButton>
        </span>
      )}
    </div>
  )
}

function share(title: string, text: string | undefined, url: string): void {
  // Rejects when the user closes the share sheet, which is no error.
  navigator.share({ title, url, ...(text && { text }) }).catch(() => undefined)
}
