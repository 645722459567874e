import { ExternalLink as ExternalIcon, GitBranch, Globe, type Icon } from '../../ui/icons.tsx'
import type { ReactNode } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { kindOf } from '../../domain/knowledge/kinds.ts'
import { projectRelations } from '../../domain/maturity/project-relation.ts'
import { maturitySteps } from '../../domain/maturity/history.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { DescriptionText } from './Description.tsx'
import styles from './ItemHead.module.css'
import { useLandscape } from '../landscape/landscape-state.ts'
import { LogoTile } from '../logo/LogoTile.tsx'
import { MaturityBadge } from '../maturity/MaturityBadge.tsx'
import { standingIn, standingText } from '../maturity/standing.ts'
import { sentenceOf, useKnowledge } from '../knowledge/use-knowledge.ts'
import { Term, TextWithTerms } from '../knowledge/Term.tsx'

type Props = { item: Item; level: 1 | 2; renderItem: (item: Item) => ReactNode }

/** An item at a glance: logo, name, maturity, sentence, home page and repository. */
export function ItemHead({ item, level, renderItem }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  const sentence = sentenceOf(useKnowledge('sentences'), item)
  const [repository] = item.repositories
  return (
    <div className={styles['head']} data-level={level}>
      <LogoTile name={item.name} logo={item.logo} large />
      <div className={styles['title']}>
        <Heading dir="auto" className={styles['name']}>
          {item.name}
        </Heading>
        {item.kind === 'technology' && <KindName item={item} />}
        <Standing item={item} renderItem={renderItem} />
      </div>
      {sentence ? (
        <p className={styles['sentence']}>
          <TextWithTerms text={sentence} />
        </p>
      ) : (
        <div className={styles['sentence']}>
          <DescriptionText item={item} />
        </div>
      )}
      {(item.homepageUrl ?? repository) && (
        <div className={styles['primary']}>
          {item.homepageUrl && <PrimaryLink url={item.homepageUrl} Icon={Globe} text={t('item.homepage')} />}
          {repository && <PrimaryLink url={repository.url} Icon={GitBranch} text={t('item.repository')} />}
        </div>
      )}
    </div>
  )
}

/** An item's maturity and since when, or its kind if it is not a project. */
function Standing({ item, renderItem }: Pick<Props, 'item' | 'renderItem'>) {
  const { maturity } = item
  const stage = maturity === 'sandbox' ? 'accepted' : maturity
  const since = maturity ? maturitySteps(item).find((step) => step.stage === stage)?.date : item.joinedAt
  return (
    <p className={styles['standing']}>
      {maturity ? <MaturityBadge maturity={maturity} /> : <Relation item={item} renderItem={renderItem} />}
      {since && (
        <span>
          {t('item.since')} <time dateTime={since}>{formatDate(since)}</time>
        </span>
      )}
    </p>
  )
}

/** The kind of thing that an item is, which its glossary term explains; its line is there before its name is. */
function KindName({ item }: Pick<Props, 'item'>) {
  const kinds = useKnowledge('kinds')
  const glossary = useKnowledge('glossary', item.kinds !== undefined)
  const name = kinds && kindOf(item, kinds)
  const termId = kinds?.[item.kinds?.[0] ?? '']?.term
  const term = glossary?.find(({ id }) => id === termId)
  return <p className={styles['kind']}>{term && name !== undefined ? <Term term={term} text={name} /> : name}</p>
}

/** What an item without a level is to the landscape: part of a project, with a link to it; an organisation; or neither. */
function Relation({ item, renderItem }: Pick<Props, 'item' | 'renderItem'>) {
  const { current } = useLandscape()
  const text = standingText(standingIn(current?.landscape, item))
  const project = current && projectRelations(current.landscape).get(item.id)?.project
  const nameStart = project ? text.indexOf(project.name) : -1
  if (!project || nameStart < 0) return <span>{text}</span>
  return (
    <span>
      {text.slice(0, nameStart)}
      {renderItem(project)}
      {text.slice(nameStart + project.name.length)}
    </span>
  )
}

function PrimaryLink({ url, Icon, text }: { url: string; Icon: Icon; text: string }) {
  return (
    <a className={styles['link']} href={url} target="_blank" rel="noreferrer">
      <Icon size={16} aria-hidden />
      {` ${text} `}
      <ExternalIcon className={styles['out']} size={13} aria-hidden />
    </a>
  )
}
