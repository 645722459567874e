import type { HeaderTable } from './headers.ts'

/** The table as JSON, which the server of `npm start` reads. */
export const TABLE_FILE = 'headers/headers.json'

/** Configuration files with the headers for common static hosts, all generated from the same table. */
export function headerFiles(table: HeaderTable): [fileName: string, source: string][] {
  return [
    ['_headers', underscoreHeaders(table)],
    ['headers/nginx.conf', nginx(table)],
    ['headers/apache.htaccess', apache(table)],
    ['headers/Caddyfile', caddy(table)],
    ['headers/vercel.json', vercel(table)],
    [TABLE_FILE, `${JSON.stringify(table, null, 2)}\n`],
  ]
}

/** The default cache rule. */
function defaultCache({ cache }: HeaderTable): string {
  return cache.find(({ under }) => under === '')?.cacheControl ?? 'no-cache'
}

function narrower({ cache }: HeaderTable): HeaderTable['cache'] {
  return cache.filter(({ under }) => under !== '')
}

/** Netlify and Cloudflare Pages; both concatenate the values of overlapping rules, so headers must not repeat. */
function underscoreHeaders(table: HeaderTable): string {
  const block = (path: string, headers: Record<string, string>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return [
    '# Netlify and Cloudflare Pages read this file at the root of the site. What has no Cache-Control here is asked about',
    '# each time on both.',
    block(`${table.basePath}*`, table.common),
    ...narrower(table).map(({ under, cacheControl }) =>
      block(`${table.basePath}${under}*`, { 'Cache-Control': cacheControl }),
    ),
    block(`${table.basePath}sw.js`, { 'Cache-Control': defaultCache(table) }),
    '',
  ].join('\n')
}

function nginx(table: HeaderTable): string {
  const pattern = (text: string) => text.replaceAll('.', String.raw`\.`)
  return [
    '# nginx: include it inside the http block and set the root to the folder of the build',
    '# (for a base path: to a folder that has the build in a folder of that name).',
    'map $uri $landscape_cache {',
    `  default "${defaultCache(table)}";`,
    ...narrower(table).map(({ under, cacheControl }) => `  "~^${pattern(table.basePath + under)}" "${cacheControl}";`),
    '}',
    '',
    'server {',
    '  listen 80;',
    '  root /srv/landscape;',
    '  include mime.types;',
    '  types { application/manifest+json webmanifest; }',
    '  gzip on;',
    '  gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml;',
    ...Object.entries(table.common).map(([name, value]) => `  add_header ${name} "${value}" always;`),
    '  add_header Cache-Control $landscape_cache always;',
    `  error_page 404 ${table.basePath}404.html;`,
    `  location ${table.basePath} {`,
    '    index index.html;',
    '    try_files $uri $uri/ =404;',
    '  }',
    '}',
    '',
  ].join('\n')
}

function apache(table: HeaderTable): string {
  return [
    '# Apache: put it beside index.html as .htaccess; it needs mod_headers.',
    'AddType application/manifest+json .webmanifest',
    `ErrorDocument 404 ${table.basePath}404.html`,
    '<IfModule mod_headers.c>',
    ...Object.entries(table.common).map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header always set Cache-Control "${defaultCache(table)}"`,
    ...narrower(table).flatMap(({ under, cacheControl }) => [
      `  <If "%{REQUEST_URI} =~ m#^${table.basePath}${under}#">`,
      `    Header always set Cache-Control "${cacheControl}"`,
      '  </If>',
    ]),
    '</IfModule>',
    '',
  ].join('\n')
}

function caddy(table: HeaderTable): string {
  return [
    '# Caddy: set the root to the folder of the build',
    '# (for a base path: to a folder that has the build in a folder of that name).',
    ':80 {',
    '  root * /srv/landscape',
    '  encode zstd gzip',
    '  header {',
    ...Object.entries(table.common).map(([name, value]) => `    ${name} "${value}"`),
    `    Cache-Control "${defaultCache(table)}"`,
    '  }',
    ...narrower(table).map(
      ({ under, cacheControl }) => `  header ${table.basePath}${under}* Cache-Control "${cacheControl}"`,
    ),
    '  file_server',
    '  handle_errors 404 {',
    // A missing file may exist after the next deployment, even under assets/.
    `    header Cache-Control "${defaultCache(table)}"`,
    `    rewrite * ${table.basePath}404.html`,
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n')
}

/** Vercel applies the last of several rules for a header. */
function vercel(table: HeaderTable): string {
  const list = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }))
  const headers = [
    { source: `${table.basePath}(.*)`, headers: list({ ...table.common, 'Cache-Control': defaultCache(table) }) },
    ...narrower(table).map(({ under, cacheControl }) => ({
      source: `${table.basePath}${under}(.*)`,
      headers: list({ 'Cache-Control': cacheControl }),
    })),
  ]
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`
}
