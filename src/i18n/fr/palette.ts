import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/palette.ts'

/** Textes français de la palette de commandes. `_many` sert aux millions (« 2 millions de résultats »). */
export const texts: Translated<typeof english> = {
  'palette.items': 'Éléments',
  'palette.suggestions': 'Suggestions',
  'palette.count': '{count, plural, one {# suggestion} many {# de suggestions} other {# suggestions}}',
  'palette.recent': 'Recherches récentes',
  'palette.pages': 'Pages',
  'palette.areas': 'Domaines',
  'palette.places': 'Catégories et sous-catégories',
  'palette.actions': 'Actions',
  'palette.search': 'Rechercher « {query} » dans le paysage',
  'palette.theme.system': 'Suivre le thème du système',
  'palette.theme.light': 'Passer au thème clair',
  'palette.theme.dark': 'Passer au thème sombre',
  'palette.otherLanguage': 'Lire en anglais',
  'palette.landscape': 'Utiliser un autre fichier de paysage',
  'palette.landscapeBack': 'Revenir au paysage de la CNCF',
  'palette.members': 'Afficher les membres et les prestataires',
  'palette.clearRecent': 'Effacer les recherches récentes',
  'palette.move': 'parcourir',
  'palette.open': 'ouvrir',
  'palette.leave': 'fermer',
}
