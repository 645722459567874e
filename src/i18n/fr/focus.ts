import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/focus.ts'

/** Textes français des pages de domaine. `_many` sert aux millions (« 2 millions de résultats »). */
export const texts: Translated<typeof english> = {
  'focus.all':
    '{count, plural, one {Voir # élément dans le paysage} many {Voir les # d’éléments dans le paysage} other {Voir les # éléments dans le paysage}}',
  'focus.allOf': 'Voir les {count, number}',
  'focus.start': 'Par où commencer',
  'focus.startText': 'Projets de la CNCF diplômés ou en incubation : répandus, évalués, à la gouvernance ouverte.',
  'focus.byRole': 'Par rôle',
  'focus.rest': 'Autres',
  'focus.words': 'Les mots à connaître',
  'focus.glossary': 'Tous les mots du glossaire',
  'orchestration.title': 'Cinq façons de garder des conteneurs en marche',
  'orchestration.lead':
    'Vous connaissez docker compose up : une machine, un fichier. Un orchestrateur répond à la même demande sur plusieurs machines, et veille à ce qu’elle reste satisfaite. Voici comment demander à chacun « deux instances de mon application web, port 80 ».',
  'orchestration.words': 'Comment chacun nomme la même chose',
  'orchestration.term': 'Notion',
  'orchestration.word.service': 'Ce que vous demandez',
  'orchestration.word.task': 'Une instance en marche',
  'orchestration.word.node': 'Une machine',
  'orchestration.word.manager': 'Qui décide',
  'orchestration.word.deploymentFile': 'Le fichier à écrire',
  'orchestration.control': 'Nœuds de gestion, nœuds de travail, état souhaité',
  'orchestration.runsIt': 'Qui l’exécute',
  'orchestration.whenDies': 'Quand un conteneur ou une machine tombe',
  'orchestration.choose': 'Quand le choisir',
  'orchestration.copy': 'Copier le fichier',
  'orchestration.copied': 'Copié',
}
