import type { Translated } from '../catalogue.ts'
import type { texts as english } from '../en/views.ts'

/** Textes français du tableau et de la carte. */
export const texts: Translated<typeof english> = {
  'map.label': 'Carte du paysage',
  'map.keys':
    'Plus et moins zooment, 0 montre toute la carte, les flèches la déplacent. Tab mène à la liste des éléments : les flèches passent d’une tuile à l’autre, Entrée en ouvre une.',
  'map.list': 'Éléments de la carte',
  'map.strays': 'Trouvés, mais absents de la carte',
  'map.legend': 'Maturité, par taille et par couleur',
  'map.hint': 'Molette pour zoomer, glisser pour se déplacer',
  'map.zoom': 'Zoom',
  'map.zoomIn': 'Zoomer',
  'map.zoomOut': 'Dézoomer',
  'map.zoomWhole': 'Montrer toute la carte',
  'map.zoomResults': 'Zoomer sur les résultats',
  'map.export': 'Exporter',
  'map.export.png': 'Exporter la carte en PNG',
  'map.export.svg': 'Exporter la carte en SVG',
  'map.exporting': 'Récupération des logos : {percent} %',
  'map.cancel': 'Annuler',
  'map.exportFailed': 'L’image n’a pas pu être faite.',
  'map.source': 'Paysage de la CNCF, {date}. Les logos appartiennent à leurs propriétaires.',
  'table.label': 'Les résultats en tableau',
  'table.bookmark': 'Comparer et garder',
  'table.columns': 'Colonnes',
  'table.usualColumns': 'Colonnes habituelles',
  'table.more': '+{more, number}',
}
