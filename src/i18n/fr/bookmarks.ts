import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/bookmarks.ts'

/** Textes français des favoris. `_many` sert aux millions (« 2 millions de résultats »). */
export const texts: Translated<typeof english> = {
  'bookmarks.title': 'Favoris',
  'bookmarks.lists': 'Listes',
  'bookmarks.count': '{count, plural, one {# favori} many {# de favoris} other {# favoris}}',
  'bookmarks.empty.title': 'Pas encore de favoris',
  'bookmarks.empty.text':
    'Cliquez sur le signet d’un élément pour le retrouver ici. Vos favoris restent dans ce navigateur.',
  'bookmarks.emptyList.title': 'Cette liste est vide',
  'bookmarks.emptyList.text':
    'Ouvrez un élément et choisissez cette liste, ou faites-en la destination des nouveaux favoris.',
  'bookmarks.gone.title': 'Sortis du paysage',
  'bookmarks.gone.text': 'Ils y figuraient quand vous les avez mis en favori.',
  'bookmarks.remove': 'Retirer {name}',
  'bookmarks.import': 'Importer',
  'bookmarks.export': 'Exporter',
  'bookmarks.share': 'Partager',
  'bookmarks.rename': 'Renommer',
  'bookmarks.renameList': 'Renommer la liste',
  'bookmarks.delete': 'Supprimer',
  'bookmarks.clear': 'Vider',
  'bookmarks.target': 'Ajouter ici les nouveaux favoris',
  'bookmarks.tags': 'N’afficher que',
  'bookmarks.allTags': 'Tout afficher',
  'bookmarks.tagged': '{shown, number} sur {count, number}',
  'bookmarks.move': 'Déplacer {name}',
  'bookmarks.move.keys':
    'Les flèches le déplacent, Début et Fin l’envoient au début et à la fin. Activez pour afficher les boutons.',
  'bookmarks.move.first': 'Tout en haut',
  'bookmarks.move.up': 'Monter',
  'bookmarks.move.down': 'Descendre',
  'bookmarks.move.last': 'Tout en bas',
  'bookmarks.moved': '{name} : place {place, number} sur {count, number}',
  'bookmarks.note.add': 'Écrire une note sur {name}',
  'bookmarks.note.edit': 'Modifier la note sur {name}',
  'bookmarks.note.label': 'Note sur {name}',
  'bookmarks.note.left':
    '{count, plural, one {# caractère restant} many {# de caractères restants} other {# caractères restants}}',
  'bookmarks.aside.title': 'Données illisibles',
  'bookmarks.aside.discard': 'Supprimer',
}
