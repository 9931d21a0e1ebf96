// At an old address: go to the new one and take the reader's #place along.

const lenke = document.querySelector("[data-ny-adresse]");
const ny = new URL(lenke.href);
if (!ny.hash) ny.hash = location.hash;
location.replace(ny);
