import type { LeavingRow } from '../../../../src/stores/exchange/carried.ts'

/** A bookmark as an export has it: Argo, added on 7 August 2026, with what a test says otherwise. */
export const leavingRow = (facts: Partial<LeavingRow> = {}): LeavingRow => ({
  id: 'argo',
  name: 'Argo',
  keys: ['lfx:argo', 'repo:github.com/argoproj/argo-cd'],
  note: '',
  addedAt: Date.parse('2026-08-07'),
  maturity: 'Graduated',
  category: 'App Definition',
  subcategory: 'CD',
  homepage: 'https://argoproj.github.io/',
  repository: 'https://github.com/argoproj/argo-cd',
  ...facts,
})
