import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/glossary.ts'

/** Textes français du glossaire. `_many` sert aux millions (« 2 millions de résultats »). */
export const texts: Translated<typeof english> = {
  'glossary.title': 'Glossaire',
  'glossary.lead': 'Les mots des conteneurs et du cloud native, expliqués simplement.',
  'glossary.also': 'Aussi : {terms}',
  'glossary.see': 'Voir aussi',
  'glossary.find': 'Chercher un mot',
  'glossary.letters': 'Lettres',
  'glossary.none': 'Aucun mot ne correspond à « {text} ».',
}
