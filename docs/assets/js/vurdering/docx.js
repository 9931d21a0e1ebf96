// Fill a Word file in the browser. The template's text part is stored uncompressed at build time; here its marks are
// replaced and the zip written again with every other part as it was. Pure: bytes in, bytes out.

const TEKSTDEL = "word/document.xml";
const SLUTT = 0x06054b50;
const KATALOG = 0x02014b50;
const LOKAL = 0x04034b50;

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export function crc32(byte) {
  let c = 0xffffffff;
  for (const b of byte) c = CRC[(c ^ b) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

// A value as text in the document: escaped, without characters XML forbids, line breaks as breaks.
export function wordText(verdi) {
  const ren = String(verdi).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/\p{Surrogate}/gu, "");
  const trygg = ren.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return trygg.replace(/\r\n|\r|\n/g, '</w:t><w:br/><w:t xml:space="preserve">');
}

// `verdier` replaces «{{navn}}» in the template's text. Marks without a value become empty.
export function fillDocument(mal, verdier) {
  const deler = readParts(mal);
  const tekst = new TextDecoder().decode(deler.find((del) => del.navn === TEKSTDEL).data);
  const fylt = tekst.replace(/\{\{(\w+)\}\}/g, (_, navn) => wordText(verdier[navn] ?? ""));
  return writeParts(deler.map((del) => {
    if (del.navn !== TEKSTDEL) return del;
    const data = new TextEncoder().encode(fylt);
    return { ...del, data, metode: 0, crc: crc32(data), storrelse: data.length };
  }));
}

function readParts(byte) {
  const syn = new DataView(byte.buffer, byte.byteOffset, byte.byteLength);
  let slutt = byte.length - 22;
  while (slutt >= 0 && syn.getUint32(slutt, true) !== SLUTT) slutt -= 1;
  const deler = [];
  let her = syn.getUint32(slutt + 16, true);
  for (let nr = syn.getUint16(slutt + 10, true); nr > 0; nr -= 1) {
    const navnelengde = syn.getUint16(her + 28, true);
    const lokal = syn.getUint32(her + 42, true);
    const start = lokal + 30 + syn.getUint16(lokal + 26, true) + syn.getUint16(lokal + 28, true);
    const pakket = syn.getUint32(her + 20, true);
    deler.push({
      navn: new TextDecoder().decode(byte.subarray(her + 46, her + 46 + navnelengde)),
      metode: syn.getUint16(her + 10, true), tid: syn.getUint32(her + 12, true), crc: syn.getUint32(her + 16, true),
      storrelse: syn.getUint32(her + 24, true), data: byte.subarray(start, start + pakket),
    });
    her += 46 + navnelengde + syn.getUint16(her + 30, true) + syn.getUint16(her + 32, true);
  }
  return deler;
}

function writeParts(deler) {
  const biter = [];
  const katalog = [];
  let lengde = 0;
  const add = (liste, bit) => {
    liste.push(bit);
    return bit.length;
  };
  for (const del of deler) {
    const navn = new TextEncoder().encode(del.navn);
    const felles = (hode, fra) => {
      const syn = new DataView(hode.buffer);
      syn.setUint16(fra, 20, true);
      syn.setUint16(fra + 2, 0x800, true);
      syn.setUint16(fra + 4, del.metode, true);
      syn.setUint32(fra + 6, del.tid, true);
      syn.setUint32(fra + 10, del.crc, true);
      syn.setUint32(fra + 14, del.data.length, true);
      syn.setUint32(fra + 18, del.storrelse, true);
      syn.setUint16(fra + 22, navn.length, true);
      return syn;
    };
    const oppforing = new Uint8Array(46);
    const syn = felles(oppforing, 6);
    syn.setUint32(0, KATALOG, true);
    syn.setUint16(4, 20, true);
    syn.setUint32(42, lengde, true);
    katalog.push(oppforing, navn);
    const hode = new Uint8Array(30);
    felles(hode, 4).setUint32(0, LOKAL, true);
    lengde += add(biter, hode) + add(biter, navn) + add(biter, del.data);
  }
  const slutt = new Uint8Array(22);
  const syn = new DataView(slutt.buffer);
  syn.setUint32(0, SLUTT, true);
  syn.setUint16(8, deler.length, true);
  syn.setUint16(10, deler.length, true);
  syn.setUint32(12, katalog.reduce((sum, bit) => sum + bit.length, 0), true);
  syn.setUint32(16, lengde, true);
  return join([...biter, ...katalog, slutt]);
}

function join(biter) {
  const ut = new Uint8Array(biter.reduce((sum, bit) => sum + bit.length, 0));
  let her = 0;
  for (const bit of biter) {
    ut.set(bit, her);
    her += bit.length;
  }
  return ut;
}
