# Everything the project does, one verb each. `make` alone prints this list.
PY = .venv/bin/python
LINT = $(PY) -m ruff check scripts tests bench && $(PY) -m mypy && .venv/bin/oxlint --quiet docs/assets/js
export BUILDER
.DEFAULT_GOAL := help
.PHONY: help site check serve lint quick test bench audit schema adresser utgi klar rok lock clean
.PHONY: ny-case ny-kort-case ny-sjekkliste ny-mal ny-kilde ny-term ny-emne ny-mote ny-side flytt slett lenker
# A verb of the editors': what it needs first, then the module with the verb's name.
VERB = scripts/bootstrap.sh site && $(PY) -m veileder $@
MED_ID = $(if $(ID),--id "$(ID)")

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

site: ## check, build the site and the PDF, and swap them into site/ (BUILDER=zensical for the other builder)
	@scripts/bootstrap.sh $(if $(filter zensical,$(BUILDER)),test,site)
	@$(PY) -m veileder site

check: ## check the content only, in seconds
	@scripts/bootstrap.sh site
	@$(PY) -m veileder check

serve: ## preview on http://localhost:8000, rebuilt at every change
	@scripts/bootstrap.sh site
	@$(PY) -m veileder serve $(if $(PORT),--port $(PORT))

lint: ## style and types of the code, both languages
	@scripts/bootstrap.sh test
	@$(LINT)

quick: ## the inner loop: lint, types, content and the tests that need no browser
	@scripts/bootstrap.sh test
	@$(LINT)
	@$(PY) -m veileder check
	@$(PY) -m pytest -n auto -q tests --ignore tests/browser --ignore tests/pdf

test: ## everything .ci/run checks
	@scripts/bootstrap.sh test
	@$(LINT)
	@$(PY) -m veileder site
	@$(PY) -m pytest -n auto --dist worksteal

bench: ## measure build time and page weight, side by side with a reference
	@scripts/bootstrap.sh bench
	@$(PY) -m bench

# What is left on purpose: TAG-002 on the head of a table that stands again overleaf (read once), TBL-014 on cards and
# boxes with ruled edges, which are no tables.
audit: ## slow outside checkers: every PDF read as a screen reader would
	@scripts/bootstrap.sh site
	@[ -x .venv-audit/bin/outloud ] || { $(PY) -m venv .venv-audit && \
	  .venv-audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/audit.txt; }
	@.venv-audit/bin/outloud site/last-ned/*.pdf

schema: ## write the JSON schemas anew after a change of the model
	@scripts/bootstrap.sh site
	@$(PY) -m veileder schema

adresser: ## promise the addresses of the guide (adds to docs/data/adresser.txt)
	@scripts/bootstrap.sh site
	@$(PY) -m veileder adresser

ny-case: ## KOMMUNE="…": nytt fullt eksempel (i REDAKSJON.md: alle verbene for redaktører)
	@$(VERB) "$(KOMMUNE)" $(MED_ID)

ny-kort-case: ## KOMMUNE="…": nytt kort eksempel
	@$(VERB) "$(KOMMUNE)" $(MED_ID)

ny-sjekkliste: ## NAVN="…": ny sjekkliste, med side og linje i menyen
	@$(VERB) "$(NAVN)" $(MED_ID)

ny-mal: ## NAVN="…": ny mal i Word
	@$(VERB) "$(NAVN)" $(MED_ID)

ny-kilde: ## NAVN="tittelen" ID=…: ny kilde i registeret
	@$(VERB) "$(NAVN)" $(MED_ID)

ny-term: ## NAVN="ordet": nytt ord i ordlista
	@$(VERB) "$(NAVN)" $(MED_ID)

ny-emne: ## NAVN="…": nytt nøkkelord
	@$(VERB) "$(NAVN)" $(MED_ID)

ny-mote: ## NAVN="…": nytt møte med fire kort
	@$(VERB) "$(NAVN)" $(MED_ID)

ny-side: ## SIDE=forsta/ny NAVN="tittelen": ny side, med linje i menyen
	@$(VERB) "$(SIDE)" "$(NAVN)"

flytt: ## FRA=/gammel/ TIL=/ny/: ny adresse, og den gamle leder dit
	@$(VERB) "$(FRA)" "$(TIL)"

slett: ## FRA=/side/ TIL=/annen/: ta bort en side, og send leserne videre
	@$(VERB) "$(FRA)" "$(TIL)"

utgi: ## keep what this edition promises, when it is published (docs/data/utgitt/)
	@scripts/bootstrap.sh site
	@$(PY) -m veileder utgi

klar: ## everything not confirmed, not tried or not approved before publishing
	@scripts/bootstrap.sh site
	@$(PY) -m veileder klar

rok: ## ADRESSE=https://…: smoke test of the guide where it was put
	@scripts/bootstrap.sh site
	@$(PY) -m veileder rok "$(ADRESSE)"

lenker: ## se etter om adressene ut av veilederen virker: langsomt, krever nett, aldri i make test
	@$(VERB)

lock: ## pin the requirements anew, with hashes
	@scripts/bootstrap.sh test
	@$(PY) -m pip install --quiet pip-tools
	@# On the oldest Python promised (see site.in): a pin that installs there installs on the newer ones.
	@cd requirements && for list in site test bench audit; do \
	  ../.venv/bin/pip-compile -q --upgrade --generate-hashes --allow-unsafe --strip-extras \
	    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o $$list.txt $$list.in; done

clean: ## remove everything that can be made again
	rm -rf .venv .venv-audit site site.ny site.gammel .pytest_cache .ruff_cache .hypothesis
