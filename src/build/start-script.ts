/**
 * Starts the application: loads the modules that the page names, and runs the last of them once the page is read. A first
 * screen that the build has written is painted before any of that is asked for, so that a slow network and a slow
 * processor have the page and its style alone to deal with; one that nobody sees (another view is asked for, or the tab is
 * in the background) waits for nothing. Runs inline after src/build/theme-script.ts, which judges the first screen.
 *
 * A first screen is shown when all of it has been read, as parts of it would push each other, and something follows it, as
 * otherwise the page was cut while it came: until then the page is marked as being read (src/app/styles/base.css). The
 * style sheet cannot ask for that itself: Chromium does not always look again at `:not(:has(+ *))` when its parser adds
 * what follows.
 *
 * The application takes the line `#late` (src/build/without-script.ts) away when it has begun (src/app/App.tsx). Until then
 * the line is shown after 8 s or when something fails; and on Retry, when there is a network again, and 12 s after a
 * failure, then after pauses that double, all that the page names is fetched past the browser's cache: a page that could
 * begin with it is loaded anew, as a browser may hold on to a module that has failed.
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
  // A page that is being left begins nothing.
  'if(!named||is.stale)return;' +
  'modules=named.content.split(" ");' +
  'is.reading="";addEventListener("DOMContentLoaded",e=>d.querySelector("#root+*")&&delete is.reading);' +
  'addEventListener("unhandledrejection",fail);addEventListener("online",again);setTimeout(show,8e3);' +
  'try{pause=+sessionStorage.late||pause}catch(e){}' +
  'try{if(is.page===undefined||is.stale===""||d.hidden)go();else{' +
  // Not every browser tells of paints, and none does when the tab goes away before.
  'setTimeout(go,1e3);' +
  'new PerformanceObserver(l=>{if(l.getEntriesByName("first-contentful-paint")[0])go()})' +
  '.observe({type:"paint",buffered:true})}}catch(e){go()}})(document)'

const MODULE_SCRIPT = /\n? *<script type="module"[^>]* src="([^"]+)"><\/script>/g

/**
 * The page with the addresses of its module scripts where START_SCRIPT looks for them, instead of the scripts.
 * @param further modules that the page needs besides those it has
 */
export function withStart(html: string, further: readonly string[]): string {
  const modules = [...html.matchAll(MODULE_SCRIPT)].map(([, address]) => address)
  const meta = `<meta name="start" content="${[...further, ...modules].join(' ')}" />`
  return html.replaceAll(MODULE_SCRIPT, '').replace('</title>', `</title>\n    ${meta}`)
}

/** The page with further modules to load before it starts. */
export function withModules(html: string, modules: readonly string[]): string {
  return html.replace('<meta name="start" content="', (meta) => meta + modules.map((one) => `${one} `).join(''))
}
