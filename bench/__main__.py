"""`make bench`: every measurement in turn, as tables on the terminal."""

from bench.byggetid import maal_byggetid, maal_visning
from bench.lesing import maal_lesing
from bench.sidevekt import maal_sidevekt
from bench.sjekkliste import maal_sjekkliste
from bench.sok.maaling import maal_sok
from bench.trykk import maal_trykk
from bench.vurdering import maal_vurdering

if __name__ == "__main__":
    maal_byggetid()
    maal_visning()
    maal_trykk()
    maal_sidevekt()
    maal_lesing()
    maal_sjekkliste()
    maal_vurdering()
    maal_sok()
