import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/lists.ts'

/** Textes français des listes, qui peuvent s’afficher sur toute page. */
export const texts: Translated<typeof english> = {
  'lists.default': 'Mes favoris',
  'lists.unnamed': 'Liste récupérée',
  'lists.for': 'Listes pour {name}',
  'lists.name': 'Nom de la liste',
  'lists.create': 'Créer',
  'lists.new': 'Nouvelle liste',
  'lists.close': 'Fermer',
  'lists.done': 'Terminé',
  'lists.undo': 'Annuler',
  'lists.dismiss': 'Fermer le message',
  'lists.download': 'Télécharger',
  'lists.downloadAll': 'Télécharger mes favoris',
  'lists.undoable.removed': '{name} ne fait plus partie de vos favoris.',
  'lists.undoable.removedFrom': '{name} ne fait plus partie de la liste.',
  'lists.undoable.listDeleted': 'La liste « {name} » est supprimée.',
  'lists.undoable.listEmptied': 'La liste « {name} » est vidée.',
  'lists.undoable.noteRemoved': 'Votre note sur {name} est supprimée.',
  'lists.undoable.imported': '{name} importé.',
  'lists.undoable.listKept': '« {name} » fait partie de vos listes.',
  'lists.undoable.asideDiscarded': 'Ce qui était illisible est supprimé.',
  'lists.notSaved': 'Votre navigateur n’enregistre pas les favoris : ils disparaîtront au rechargement.',
  'lists.aside': 'Une partie de vos favoris enregistrés est illisible. Rien n’est perdu : vous pouvez la télécharger.',
}
