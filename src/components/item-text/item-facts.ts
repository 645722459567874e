import type { Item } from '../../domain/landscape/landscape.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'

/** Short facts of an item without a dedicated section, in words; missing ones are left out. */
export function itemFacts(item: Item): { label: string; value: string }[] {
  const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : t(value ? 'item.yes' : 'item.no'))
  const rows: { label: string; value: string | undefined }[] = [
    { label: t('item.joined'), value: item.joinedAt && formatDate(item.joinedAt) },
    { label: t('item.annualReview'), value: item.annualReviewAt && formatDate(item.annualReviewAt) },
    { label: t('item.organisation'), value: item.organisation },
    { label: t('item.parentProject'), value: item.parentProject },
    { label: t('item.chatChannel'), value: item.chatChannel },
    { label: t('item.cloMonitor'), value: item.cloMonitorName },
    { label: t('item.certifications'), value: item.training?.certifications },
    { label: t('item.trainingType'), value: item.training?.type },
    { label: t('item.stockTicker'), value: item.stockTicker },
    { label: t('column.licence'), value: item.licences?.join(', ') },
    { label: t('item.openSource'), value: yesNo(item.openSource) },
    { label: t('item.endUser'), value: yesNo(item.endUser) },
    { label: t('item.specification'), value: yesNo(item.specification) },
  ]
  return rows.flatMap(({ label, value }) => (value ? [{ label, value }] : []))
}

/** The title of an audit: translated for the kinds in the CNCF's file, otherwise as written in the file. */
export function auditTitle(type = ''): string {
  if (type === 'security') return t('item.audit.security')
  return type === 'fuzzing' ? t('item.audit.fuzzing') : t('item.audit.other', { type })
}
