import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/export.ts'

/** Textes français des exports de résultats. `_many` sert aux millions (« 2 millions de résultats »). */
export const texts: Translated<typeof english> = {
  'export.title':
    '{count, plural, one {Exporter # résultat} many {Exporter # de résultats} other {Exporter # résultats}}',
  'export.csv': 'Fichier CSV',
  'export.csv.hint': 'Toutes les colonnes, pour un tableur',
  'export.json': 'Fichier JSON',
  'export.json.hint': 'Tous les faits et leur source, pour un programme',
  'export.markdown': 'Fichier Markdown',
  'export.markdown.hint': 'Les colonnes de votre tableau',
  'export.copy': 'Copier en Markdown',
  'export.copy.hint': 'À coller dans un document',
  'export.print': 'Imprimer',
  'export.print.hint': 'Tels que vous les voyez, sans les commandes',
  'export.about': 'Avec l’utilité de chaque élément',
  'export.about.hint': 'Sa phrase, sa description, ses rôles, domaines et signaux',
  'export.column.roles': 'Rôles',
  'export.column.sentence': 'À quoi il sert',
  'export.column.description': 'Description',
  'export.noSentences': 'Nos phrases manquent : elles n’ont pas pu être chargées.',
  'export.noDescriptions':
    'Les descriptions manquent : elles viennent du fichier en ligne, qui n’est pas disponible ici.',
  'export.saved': '{name} est enregistré',
  'export.copied': 'Copié',
  'export.refused': 'Le navigateur a refusé de copier. Enregistrez plutôt le fichier Markdown.',
  'export.source': 'Source : paysage de la CNCF, données du {date}, CC BY 4.0.',
  'export.view': 'Cette vue',
}
