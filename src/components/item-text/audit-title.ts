import { t } from '../../i18n/i18n.ts'

/** The kinds of audit that the real file names, in words; others by the file's own. */
export function auditTitle(type = ''): string {
  if (type === 'security') return t('item.audit.security')
  return type === 'fuzzing' ? t('item.audit.fuzzing') : t('item.audit.other', { type })
}
