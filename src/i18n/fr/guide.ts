import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/guide.ts'

/** Textes français du guide. `_many` sert aux millions (« 2 millions de résultats »). */
export const texts: Translated<typeof english> = {
  'guide.title': 'Guide',
  'guide.lead':
    'Chaque catégorie et sous-catégorie du paysage : à quoi elle sert, quels types d’outils elle réunit et par où commencer.',
  'guide.contents': 'Sommaire',
  'guide.count': '{count, plural, one {# élément} many {# d’éléments} other {# éléments}}',
  'guide.about': 'À propos : {place}',
  'guide.open': 'Ouvrir le guide',
  'guide.noText': 'Il n’y a pas encore de texte sur cette rubrique.',
  'guide.none.title': 'Le guide ne dit rien de ce paysage',
  'guide.none.text': 'Il explique les catégories du paysage d’origine de ce site, et ce fichier n’en contient aucune.',
}
