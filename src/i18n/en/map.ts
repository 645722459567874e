/** English text of the map. Every key has its French in ../fr. */
export const texts = {
  'map.label': 'Map of the landscape',
  'map.keys':
    'Plus and minus zoom, 0 shows the whole map, arrow keys move it. Tab leads to the items as a list: arrow keys go from tile to tile, Enter opens one.',
  'map.list': 'Items on the map',
  'map.strays': 'Found, but not on the map',
  'map.legend': 'Maturity, by size and colour',
  'map.hint': 'Scroll to zoom, drag to move',
  'map.zoom': 'Zoom',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.zoomWhole': 'Show the whole map',
  'map.zoomResults': 'Zoom to the results',
  'map.export': 'Export',
  'map.export.png': 'Export the map as PNG',
  'map.export.svg': 'Export the map as SVG',
  'map.exporting': 'Fetching logos: {{percent}}%',
  'map.cancel': 'Cancel',
  'map.exportFailed': 'The picture could not be made.',
  'map.source': 'CNCF landscape, {{date}}. Logos belong to their owners.',
} as const
