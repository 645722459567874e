import { getRouteApi, Link } from '@tanstack/react-router'
import type { Shown } from '../../components/landscape-state.ts'
import { itemsById } from '../../domain/view.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink } from '../../routing/links.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { LinkedItemDetails } from '../LinkedItemDetails.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { useTitle } from '../use-title.ts'
import styles from './ItemPage.module.css'

const route = getRouteApi('/item/$itemId')

/** An item on a page of its own. */
export function ItemPage() {
  return <LandscapeGate needsWhole>{(shown) => <ItemOf shown={shown} />}</LandscapeGate>
}

function ItemOf({ shown }: { shown: Shown }) {
  const { itemId } = route.useParams()
  const item = itemsById(shown.landscape).get(itemId)
  useTitle(item?.name ?? t('item.notListed.title'))
  if (!item) {
    return (
      <Message
        level={1}
        title={t('item.notListed.title')}
        actions={
          <Link className={buttonClass} {...exploreLink()}>
            {t('bookmarks.explore')}
          </Link>
        }
      >
        {t('item.notListed.text')}
      </Message>
    )
  }
  return (
    <div className={styles['page']}>
      <p>
        <Link {...exploreLink()}>{t('item.back')}</Link>
      </p>
      <LinkedItemDetails item={item} level={1} />
    </div>
  )
}
