import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/help.ts'

/** Textes français de l’aide à la recherche. */
export const texts: Translated<typeof english> = {
  'search.help.title': 'Cherchez avec vos mots',
  'search.help.words':
    'Noms, abréviations, problèmes, en français ou en anglais : k8s, collecter les journaux, image registry',
  'search.help.keys': 'Entrée ouvre le premier résultat, ↓ mène aux résultats.',
  'search.help.exact': 'exactement ces mots',
  'search.help.not': 'sans ce mot',
  'search.help.maturity': 'graduated, incubating, sandbox, archived ou none',
  'search.help.category': 'une catégorie ou sous-catégorie',
  'search.help.focus': 'un domaine',
  'search.help.has': 'a un dépôt (repo) ou un audit (audit)',
}
