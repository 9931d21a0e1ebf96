"""The saving engine without a page, run in Chromium: literal cases, and long random walks in two tabs."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def modul(nettleser: Browser, vert: str) -> Iterator[Page]:
    """A page of the site to import modules from; nothing on it is touched."""
    kontekst = nettleser.new_context(base_url=vert)
    side = kontekst.new_page()
    side.goto("/verktoy/")
    yield side
    kontekst.close()


# A tool whose answers are fields with a number, and «t…», which are texts; «feil» does not fit anywhere.
OPPSETT = """
  const { makeDokument } = await import('/assets/js/felles/dokument.js');
  const { openLager } = await import('/assets/js/felles/lager.js');
  const makeStorage = () => {
    const plass = new Map();
    return {
      plass,
      get length() { return plass.size; },
      key: (nr) => [...plass.keys()][nr] ?? null,
      getItem: (n) => plass.get(n) ?? null,
      setItem(n, t) {
        if (this.full) throw new DOMException('', 'QuotaExceededError');
        plass.set(n, t);
      },
      removeItem: (n) => plass.delete(n),
    };
  };
  const form = {
    pakk: (verdier) => verdier,
    les(svar) {
      if (svar === null || typeof svar !== 'object' || Array.isArray(svar)) return null;
      const verdier = {};
      const tilside = [];
      for (const [felt, verdi] of Object.entries(svar)) {
        if (verdi === 'feil') tilside.push({ felt, verdi });
        else verdier[felt] = verdi;
      }
      return { verdier, tilside };
    },
    isTekst: (felt) => felt.startsWith('t'),
  };
  const om = { slag: 'prove', id: 'en', versjon: 2, tittel: 'Prøve' };
  const disk = makeStorage();
  let ider = 0;
  const lag = (okt, ettSted = true) => makeDokument({
    om, form, ettSted, enhet: openLager(() => disk), okt: openLager(() => okt), now: () => new Date(1e9 + ider * 1000),
    lagId: () => `dok-${ider += 1}`,
  });
"""


def kjor(side: Page, kropp: str, verdi: Any = None) -> Any:
    """Run `kropp` after the set-up; what it returns."""
    return side.evaluate(f"async (v) => {{ {OPPSETT} {kropp} }}", verdi)


# xorshift32. Every write is an event with a clock per tab; what a tab shows must be one of the newest events it has
# heard of, and never nothing where one of them is an answer.
VANDRING = """
  let frø = v.frø;
  const tall = (under) => {
    frø ^= frø << 13; frø ^= frø >>> 17; frø ^= frø << 5;
    return (frø >>> 0) % under;
  };
  const FELT = ['a', 'b', 'c', 'd', 'e', 'ta', 'tb'];
  const tomt = () => Object.fromEntries(FELT.map((felt) => [felt, []]));
  const etter = (x, y) => x !== y && x.klokke.every((n, i) => n >= y.klokke[i]);
  const nyeste = (alle) => {
    const ulike = [...new Set(alle)];
    return ulike.filter((x) => !ulike.some((y) => etter(y, x)));
  };
  const merge = (a, b) => Object.fromEntries(FELT.map((felt) => [felt, nyeste([...a[felt], ...b[felt]])]));
  let paaEnhet = tomt();
  let verdi = 0;
  let teller = 0;
  const faner = [0, 1].map((nr) => {
    const okt = makeStorage();
    const dok = lag(okt);
    dok.start();
    return { nr, okt, dok, sett: tomt(), grunn: tomt(), avtalt: {}, plass: null };
  });
  const feil = [];
  const note = (fane, felt, nytt) => {
    // Back to what the device had when they last agreed, before anybody heard: nothing was changed.
    if (!fane.dok.tilstand.lagret && fane.avtalt[felt] === nytt) {
      fane.sett[felt] = fane.grunn[felt];
      return;
    }
    const klokke = [0, 1].map((nr) => Math.max(0, ...fane.sett[felt].map((en) => en.klokke[nr])));
    klokke[fane.nr] = teller += 1;
    fane.sett[felt] = [{ v: nytt, klokke }];
  };
  // Changed and changed back by the other is not changed: an own change since the agreement goes before it.
  const outdo = (fane) => {
    for (const felt of FELT) {
      const egne = fane.sett[felt].filter((en) => !fane.grunn[felt].includes(en));
      for (const deres of paaEnhet[felt].filter((en) => en.v === fane.avtalt[felt] && !fane.sett[felt].includes(en))) {
        for (const egen of egne) egen.klokke = egen.klokke.map((n, i) => Math.max(n, deres.klokke[i]));
      }
    }
  };
  const agree = (fane) => {
    fane.grunn = paaEnhet;
    fane.avtalt = JSON.parse(disk.getItem('veileder:v1:prove:en'))?.svar ?? {};
  };
  const part = (fane) => {
    fane.grunn = tomt();
    fane.avtalt = {};
  };
  // What a call to the engine let the tab and the device know of each other.
  const meet = (fane, melding) => {
    if (!disk.plass.size) paaEnhet = tomt();
    if (fane.plass !== null && fane.dok.plass === null) {
      // Deleted elsewhere: what stands on the page is this tab's own from now on.
      part(fane);
      for (const felt of FELT) if (fane.dok.verdier[felt] !== undefined) note(fane, felt, fane.dok.verdier[felt]);
    }
    fane.plass = fane.dok.plass;
    // Full: what lies there was read, but ours did not get in.
    if (melding === 'fullt' || fane.dok.tilstand.lagret) outdo(fane);
    if (melding === 'fullt') {
      fane.sett = merge(fane.sett, paaEnhet);
      agree(fane);
    }
    if (!fane.dok.tilstand.lagret) return;
    fane.sett = merge(fane.sett, paaEnhet);
    paaEnhet = merge(fane.sett, paaEnhet);
    agree(fane);
  };
  const check = (fane, hva, nr) => {
    const verdier = fane.dok.verdier;
    for (const felt of FELT) {
      const lovlige = fane.sett[felt].map((en) => en.v);
      const svar = lovlige.filter((en) => en !== undefined);
      const her = verdier[felt];
      const godt = felt.startsWith('t')
        ? svar.every((en) => her?.includes(en)) && (svar.length > 0 || her === undefined)
        : svar.length ? svar.includes(her) : her === undefined;
      if (!godt) feil.push({ nr, hva, fane: fane.nr, felt, her, lovlige });
    }
  };
  const local = (fane, arbeid) => {
    meet(fane, fane.dok.sync());
    const for_ = fane.dok.verdier;
    const melding = arbeid();
    const naa = fane.dok.verdier;
    for (const felt of FELT) if (for_[felt] !== naa[felt]) note(fane, felt, naa[felt]);
    meet(fane, melding);
  };
  const antall = {};
  for (let nr = 0; nr < v.antall && feil.length === 0; nr += 1) {
    const fane = faner[tall(2)];
    const { dok } = fane;
    const felt = FELT[tall(FELT.length)];
    const kast = tall(100);
    let hva;
    if (kast < 45) {
      hva = 'set';
      verdi += 1;
      const nytt = felt.startsWith('t') ? `<${verdi}>` : verdi;
      note(fane, felt, nytt);
      meet(fane, dok.set({ [felt]: nytt }, { sammen: tall(2) ? felt : null }));
    } else if (kast < 55) {
      hva = 'unset';
      if (dok.verdier[felt] !== undefined) {
        note(fane, felt, undefined);
        meet(fane, dok.set({ [felt]: '' }));
      }
    } else if (kast < 65) {
      hva = 'undo';
      local(fane, () => dok.undo());
    } else if (kast < 72) {
      hva = 'redo';
      local(fane, () => dok.redo());
    } else if (kast < 78) {
      hva = 'save';
      meet(fane, dok.sync());
      const melding = dok.save();
      meet(fane, melding);
    } else if (kast < 79) {
      hva = 'remove';
      meet(fane, dok.sync());
      const hadde = dok.plass !== null;
      if (hadde) {
        fane.sett = merge(fane.sett, paaEnhet);
        agree(fane);
      }
      dok.remove();
      fane.plass = null;
      for (const en of FELT) if (fane.sett[en].some((ett) => ett.v !== undefined)) note(fane, en, undefined);
      part(fane);
      if (hadde) paaEnhet = tomt();
    } else if (kast < 81) {
      hva = 'open';
      verdi += 1;
      const svar = { [felt]: `<${verdi}>`, a: verdi };
      const fil = JSON.stringify({ veileder: 'prove', format: 1, id: 'en', versjon: 2, svar });
      local(fane, () => dok.open(fil).melding);
    } else if (kast < 90) {
      hva = 'hear';
      meet(fane, dok.sync());
    } else if (kast < 92) {
      hva = 'full';
      disk.full = !disk.full;
    } else if (kast < 96) {
      hva = 'back';
      meet(fane, dok.resume());
    } else {
      hva = 'reload';
      fane.dok = lag(fane.okt);
      meet(fane, fane.dok.start());
    }
    antall[hva] = (antall[hva] ?? 0) + 1;
    check(fane, hva, nr);
  }
  disk.full = false;
  for (const fane of [...faner, ...faner]) {
    meet(fane, fane.dok.sync());
    meet(fane, fane.dok.save());
    check(fane, 'end', -1);
  }
  meet(faner[0], faner[0].dok.sync());
  const vist = faner.map((fane) => JSON.stringify(Object.entries(fane.dok.verdier).sort()));
  const like = vist[0] === vist[1];
  return { feil, like, antall };
"""


@pytest.mark.parametrize("froe", [20261125, 7, 424242])
def test_ti_tusen_handlinger_i_to_faner(modul: Page, froe: int) -> None:
    """Nothing answered is lost, nothing taken away comes back, and in the end both tabs show the same."""
    svar = kjor(modul, VANDRING, {"frø": froe, "antall": 10_000})
    assert svar["feil"] == []
    assert svar["like"] is True
    assert min(svar["antall"].values()) > 50


@pytest.mark.parametrize(
    "kropp,ventet",
    [
        # Nothing is on the device before it is asked for; the draft is in the session and survives a reload.
        (
            "const okt = makeStorage(); const a = lag(okt); a.start(); a.set({a: 0, t: 'hei'}); const b = lag(okt);"
            " return [disk.plass.size, okt.plass.size, b.start(), b.verdier, b.utrygg];",
            [0, 1, "utkast", {"a": 0, "t": "hei"}, True],
        ),
        # A second press on clear or delete takes nothing more, and one undo brings all back.
        (
            "const a = lag(makeStorage()); a.set({a: 1, b: 2}); a.clear(); a.clear(); a.remove();"
            " return [a.undo(), a.verdier, a.kanGjoreOm];",
            ["angret", {"a": 1, "b": 2}, True],
        ),
        (
            "const a = lag(makeStorage()); a.set({a: 1}); a.save(); a.remove(); a.clear(); a.remove();"
            " const n = disk.plass.size; return [n, a.undo(), a.verdier, a.tilstand.lagret, disk.plass.size];",
            [0, "angret", {"a": 1}, True, 1],
        ),
        # New answers after a clear are not eaten: undo takes the newest one, and redo gives it back.
        (
            "const a = lag(makeStorage()); a.set({a: 1}); a.clear(); a.set({a: 7}); a.set({b: 8}); a.undo();"
            " const u = a.verdier; a.redo(); return [u, a.verdier];",
            [{"a": 7}, {"a": 7, "b": 8}],
        ),
        # What was undone before something new is still there, further back.
        (
            "const a = lag(makeStorage()); a.set({a: 1}); a.set({b: 2}); a.undo(); a.set({c: 3}); a.undo(); a.undo();"
            " return a.verdier;",
            {"a": 1, "b": 2},
        ),
        # The letters of one text are one operation, until the field is left.
        (
            "const a = lag(makeStorage()); a.set({t: 'h'}, {sammen: 't'}); a.set({t: 'he'}, {sammen: 't'}); a.seal();"
            " a.set({t: 'hei'}, {sammen: 't'}); a.undo(); const en = a.verdier; a.undo(); return [en, a.verdier];",
            [{"t": "he"}, {}],
        ),
        # Emptied where it was saved: what is saved stays, and undo goes on with it.
        (
            "const a = lag(makeStorage(), false); a.set({a: 1}); a.save(); a.clear();"
            " const her = [a.verdier, a.tilstand.lagret, disk.plass.size]; a.undo();"
            " return [her, a.verdier, a.tilstand.lagret];",
            [[{}, False, 1], {"a": 1}, True],
        ),
        # One value that does not fit is set aside alone, is shown, and goes out again with the file.
        (
            "const a = lag(makeStorage()); const fil = JSON.stringify({veileder: 'prove', format: 1, id: 'en',"
            " versjon: 1, svar: {a: 1, b: 'feil'}}); const s = a.open(fil); const ut = JSON.parse(a.download());"
            " return [s, a.verdier, a.tilside, ut.svar, ut.tilside];",
            [
                {"ok": True, "melding": "apnet-eldre"},
                {"a": 1},
                [{"felt": "b", "verdi": "feil"}],
                {"a": 1},
                [{"felt": "b", "verdi": "feil"}],
            ],
        ),
        # Each group has a place of its own; the next group begins empty and the first is still on the device.
        (
            "const a = lag(makeStorage(), false); a.set({a: 1}); const nei = a.startNew(); a.save(); a.startNew();"
            " a.set({a: 2}); a.save(); return [nei, a.verdier, a.listLagret().map((en) => en.verdier.a), a.kanAngre];",
            ["lagre-forst", {"a": 2}, [2, 1], True],
        ),
        # Storage that refuses: told, nothing thrown, and the draft's loss is said too.
        (
            "const nei = openLager(() => null); const a = makeDokument({om, form, enhet: nei, okt: nei});"
            " a.start(); a.set({a: 1}); return [a.save(), a.tilstand, a.utrygg, a.remove()];",
            ["avslatt", {"tom": False, "lagret": False, "utkast": False, "tatt": None}, True, "slettet-her"],
        ),
        # Deleted and begun anew in another tab: ours is not mixed with it by itself.
        (
            "const a = lag(makeStorage()); a.set({a: 1}); a.save(); const b = lag(makeStorage()); b.start();"
            " b.remove(); b.startNew({tving: true}); b.set({b: 2}); b.save(); return [a.set({c: 3}), a.verdier,"
            " a.tilstand.lagret, b.sync(), b.verdier];",
            ["slettet-annen-fane", {"a": 1, "c": 3}, False, None, {"b": 2}],
        ),
        # Back to a page the browser kept, after the tab has gone on in a newer one: the newer draft is taken.
        (
            "const okt = makeStorage(); const a = lag(okt); a.start(); a.set({a: 1}); const b = lag(okt); b.start();"
            " b.set({b: 2}); a.resume(); return a.verdier;",
            {"a": 1, "b": 2},
        ),
        # What cannot be read is left where it lies, and ours gets a place of its own.
        (
            "disk.setItem('veileder:v1:prove:en', '{'); const a = lag(makeStorage()); const m = a.start();"
            " a.set({a: 1}); return [m, a.save(), disk.getItem('veileder:v1:prove:en'), disk.plass.size];",
            ["lagret-uleselig", "lagret", "{", 2],
        ),
        # Something newer than this edition is never written over.
        (
            "const ny = JSON.stringify({veileder: 'prove', format: 2, id: 'en', versjon: 2, svar: {}});"
            " disk.setItem('veileder:v1:prove:en', ny); const a = lag(makeStorage()); const m = a.start();"
            " a.set({a: 1}); return [m, a.save(), disk.getItem('veileder:v1:prove:en') === ny];",
            ["lagret-nyere-format", "lagret-nyere-format", True],
        ),
    ],
)
def test_dokumentet(modul: Page, kropp: str, ventet: Any) -> None:
    """What becomes of the answers, case by case."""
    assert kjor(modul, kropp) == ventet
