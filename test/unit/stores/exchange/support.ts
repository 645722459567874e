import type { ExportedRow } from '../../../../src/stores/exchange/exchange-model.ts'

/** A bookmark as an export has it: Argo, added on 7 August 2026, with what a test says otherwise. */
export const leavingRow = (facts: Partial<ExportedRow> = {}): ExportedRow => ({
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
