// Keeps the last stories read on this device, for when there is no network; everything is asked of the network first.
//
// A kept story is a cache of its own, named by its address: the page and its pictures come and go together. The name
// also holds the mark of the site as it was then. When anything on the site has changed, this file has another mark,
// and every story kept under an old one is asked for anew: what was withdrawn, or is no longer there, leaves the device.
"use strict";

const SITE = "⟦site⟧";
const MOST = 30;
const HOUSE = "khung";
const STORY = "bai ";
const ROOT = new URL(self.registration.scope);
const OFFLINE = new URL(SITE.offline, ROOT).href;

const storyOf = (url) => {
  const path = new URL(url).pathname;
  const [, id] = path.startsWith(ROOT.pathname + SITE.stories) ? path.slice(ROOT.pathname.length).split("/") : [];
  return id && new URL(SITE.stories + id + "/", ROOT).href;
};
const nameOf = (url) => `${STORY}${SITE.mark} ${url}`;
const urlOf = (name) => name.split(" ")[2];
const isStory = (name) => name.startsWith(STORY);
const isOwn = (url) => url.startsWith(ROOT.href);
const isChrome = (url) => url.startsWith(new URL("assets/", ROOT).href);

// Keep a story as the site has it now, or forget it; a page that is no article is a story no more.
async function renew(url, pictures) {
  const page = await fetch(url, { cache: "no-cache" });
  const text = await page.clone().text();
  const before = (await caches.keys()).filter((name) => isStory(name) && urlOf(name) === url);
  const stays = page.ok && !page.redirected && text.includes('property="og:type" content="article"');
  const wanted = stays ? pictures || (await picturesOf(before, text)) : [];
  const found = await Promise.all(wanted.map(async (one) => (await caches.match(one)) || fetch(one).catch(() => null)));
  await Promise.all(before.map((name) => caches.delete(name)));
  if (!stays) return;
  const story = await caches.open(nameOf(url));
  await story.put(url, page);
  await Promise.all(wanted.map((one, nth) => found[nth] && found[nth].ok && story.put(one, found[nth])));
}

// The pictures kept before that the story still shows.
async function picturesOf(names, text) {
  const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const urls = lists.flat().map((request) => request.url);
  return urls.filter((url) => !url.endsWith("/") && text.includes(url.split("/").pop()));
}

// Look again at what was kept under another mark, and let the oldest go.
async function review() {
  const names = (await caches.keys()).filter(isStory);
  for (const name of names.filter((one) => one !== nameOf(urlOf(one)))) await renew(urlOf(name)).catch(() => {});
  const rest = (await caches.keys()).filter(isStory);
  await Promise.all(rest.slice(0, -MOST).map((name) => caches.delete(name)));
}

// A page tells what it is made of: a story is kept with its pictures, and of the chrome what is not kept yet.
async function keep({ page, parts }) {
  const url = storyOf(page);
  if (url === page.split(/[?#]/)[0]) await renew(url, parts.filter((one) => isOwn(one) && storyOf(one) === url));
  const house = await caches.open(HOUSE);
  for (const one of parts.filter(isChrome)) if (!(await house.match(one))) await house.add(one).catch(() => {});
  await review();
}

// What is kept of an address; of a picture another size will do.
async function kept(request) {
  const found = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  const story = storyOf(request.url);
  if (found || !story || request.mode === "navigate") return found;
  const stem = request.url.replace(/-\d+\.\w+$/, "-");
  const name = (await caches.keys()).find((one) => isStory(one) && urlOf(one) === story);
  const other = name && (await (await caches.open(name)).keys()).find((one) => one.url.startsWith(stem));
  return other && caches.match(other);
}

async function answer(request) {
  try {
    const fresh = await fetch(request);
    if (fresh.ok && isChrome(request.url)) (await caches.open(HOUSE)).put(request, fresh.clone());
    return fresh;
  } catch (offline) {
    const found = await kept(request);
    if (found) return found;
    if (request.mode === "navigate" && request.url !== OFFLINE) return Response.redirect(OFFLINE);
    throw offline;
  }
}

// The offline page with what it is made of.
async function settle() {
  const page = await fetch(OFFLINE, { cache: "no-cache" });
  const parts = (await page.clone().text()).match(/(?<=(?:href|src)=")[^"]+\.(?:css|js|svg)(?=")/g);
  const house = await caches.open(HOUSE);
  await house.put(OFFLINE, page);
  await house.addAll([...new Set(parts.map((one) => new URL(one, OFFLINE).href).filter(isChrome))]);
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(settle());
});

// Pages wait until a worker is active, so that nothing else is done here; they tell the new one what they are made of.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && isOwn(event.request.url)) event.respondWith(answer(event.request));
});

self.addEventListener("message", (event) => {
  event.waitUntil(keep(event.data).catch(() => {}));
});
