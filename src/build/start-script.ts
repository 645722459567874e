/**
 * Starts the application: preloads the page's data and modules, and runs the last of them once the page is parsed. A prerendered
 * first screen is painted before any module is requested, so that slow networks and processors handle only the page and
 * its style first; there is no delay if it is not visible (another view is requested, or the tab is in the background).
 * Runs inline after src/build/theme-script.ts, which decides whether the first screen is valid.
 *
 * The first screen is displayed once all of it is parsed, to avoid layout shifts, and an element follows it, because
 * otherwise the page was truncated: until then the page is marked as loading (src/app/styles/base.css). A style rule is
 * not sufficient: Chromium does not always re-evaluate `:not(:has(+ *))` when its parser adds further elements.
 *
 * The application removes the notice `#late` (src/build/without-script.ts) when it has started (src/app/App.tsx). Until
 * then the notice is displayed after 8 s or on a failure. On Retry, when the network is back, and 12 s after a failure,
 * then after doubling pauses, all assets of the page are fetched bypassing the browser's cache; on success the page is
 * reloaded, since browsers may cache failed modules.
 */
export const START_SCRIPT =
  '(d=>{var named=d.querySelector("meta[name=start]"),is=d.documentElement.dataset,pause=12e3,' +
  'late=()=>d.getElementById("late"),' +
  'show=()=>{var l=late();if(l)l.hidden=!1,l.onclick=again},' +
  'fail=()=>{show();clearTimeout(timer);timer=setTimeout(again,pause);pause=Math.min(2*pause,3e5)},' +
  'again=()=>late()&&Promise.all([...d.querySelectorAll("link[href*=assets]")].map(l=>' +
  'fetch(l.href,{cache:"reload"}).then(r=>{if(!r.ok)throw r}))).then(()=>{if(late()){' +
  'try{sessionStorage.late=pause}catch(e){}location.reload()}},fail),' +
  'run=()=>import(modules[modules.length-1]),' +
  'go=()=>{if(gone)return;gone=1;' +
  'modules.map(a=>{var l=d.createElement("link");l.rel="modulepreload";l.href=a;d.head.append(l)});' +
  'd.readyState==="loading"?addEventListener("DOMContentLoaded",run):run()},' +
  'modules,gone,timer;' +
  // A page that is being left starts nothing.
  'if(!named||is.stale)return;' +
  'modules=named.content.split(" ");' +
  'var data=d.querySelector("meta[name=data]");' +
  'if(data)data.content.split(" ").map(a=>{var l=d.createElement("link");l.rel="preload";l.as="fetch";' +
  'l.crossOrigin="";l.fetchPriority="low";l.href=a;d.head.append(l)});' +
  'is.reading="";addEventListener("DOMContentLoaded",e=>d.querySelector("#root+*")&&delete is.reading);' +
  'addEventListener("unhandledrejection",fail);addEventListener("online",again);setTimeout(show,8e3);' +
  'try{pause=+sessionStorage.late||pause}catch(e){}' +
  'try{if(is.page===undefined||is.stale===""||d.hidden)go();else{' +
  // Fallback for browsers without paint timing, and for tabs hidden before the first paint.
  'setTimeout(go,1e3);' +
  'new PerformanceObserver(l=>{if(l.getEntriesByName("first-contentful-paint")[0])go()})' +
  '.observe({type:"paint",buffered:true})}}catch(e){go()}})(document)'

const MODULE_SCRIPT = /\n? *<script type="module"[^>]* src="([^"]+)"><\/script>/g

/**
 * Replaces the module scripts of a page by their addresses for START_SCRIPT.
 * @param further additional modules of the page
 */
export function withStart(html: string, further: readonly string[]): string {
  const modules = [...html.matchAll(MODULE_SCRIPT)].map(([, address]) => address)
  const meta = `<meta name="start" content="${[...further, ...modules].join(' ')}" />`
  return html.replaceAll(MODULE_SCRIPT, '').replace('</title>', `</title>\n    ${meta}`)
}

/**
 * Adds modules to load before the page starts, and data to preload at once: START_SCRIPT makes the links, each of which
 * would be three times as long as an address.
 */
export function withFiles(html: string, modules: readonly string[], data: readonly string[]): string {
  const start = '<meta name="start" content="'
  return html.replace(
    start,
    () =>
      (data.length > 0 ? `<meta name="data" content="${data.join(' ')}" />\n    ` : '') +
      [start, ...modules.map((module) => `${module} `)].join(''),
  )
}
