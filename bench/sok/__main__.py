"""`python -m bench.sok`: the search alone."""

from bench.sok.maaling import maal_sok

if __name__ == "__main__":
    maal_sok()
