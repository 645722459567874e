import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/trouble.ts'

/** Textes français de ce qui peut clocher avec le fichier en direct. */
export const texts: Translated<typeof english> = {
  'app.offline': 'Vous êtes hors ligne.',
  'app.update': 'Une nouvelle version de cette application est prête.',
  'live.update': 'Des données plus récentes du paysage sont disponibles.',
  'live.show': 'Afficher la mise à jour',
  'live.useAnyway': 'L’afficher quand même',
  'live.incomplete': 'Le fichier en ligne semble incomplet : {items, number} éléments sur {held, number}.',
  'live.missing': 'Il manque des catégories entières au fichier en ligne : {categories}.',
  'live.failure.network': 'Le paysage en ligne est injoignable.',
  'live.failure.http': 'Le serveur du paysage en ligne a répondu par une erreur ({status}).',
  'live.failure.rate-limit': 'Le serveur du paysage en ligne demande de réessayer plus tard ({status}).',
  'live.failure.timeout': 'Le paysage en ligne a mis trop de temps à répondre.',
  'live.failure.cut': 'La connexion a été coupée pendant le chargement du paysage en ligne.',
  'live.failure.redirect': 'L’adresse du paysage en ligne mène à une autre, qui n’est pas suivie.',
  'live.failure.unreadable': 'Le fichier ne peut plus être lu.',
  'live.failure.empty': 'Le fichier du paysage en ligne est vide.',
  'live.failure.too-large': 'Le fichier du paysage en ligne dépasse 32 Mo.',
  'live.failure.too-deep': 'Le fichier du paysage en ligne dépasse 50 niveaux d’imbrication.',
  'live.failure.too-many': 'Le fichier du paysage en ligne dépasse 50 000 entrées ou 2 000 catégories.',
  'live.failure.not-text': 'Le fichier du paysage en ligne n’est pas du texte.',
  'live.failure.not-yaml': 'Le fichier du paysage en ligne n’est pas du YAML valide.',
  'live.failure.aliases': 'Le fichier du paysage en ligne contient des alias YAML, qui ne sont pas acceptés.',
  'live.failure.not-a-landscape': 'La réponse reçue n’est pas un fichier de paysage.',
  'live.failure.worker': 'La tâche de fond qui lit le paysage en ligne s’est arrêtée.',
}
