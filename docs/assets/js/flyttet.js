// At an old address: go to the new one and take the reader's #place along. A place that went elsewhere than the
// rest of the page has a line of its own.

const sted = location.hash && document.getElementById(location.hash.slice(1));
const lenke = sted?.querySelector("a") ?? document.querySelector("[data-ny-adresse]");
const ny = new URL(lenke.href);
if (!ny.hash) ny.hash = sted?.querySelector("a") ? "" : location.hash;
location.replace(ny);
