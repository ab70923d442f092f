# make run      the page, served on ADDR
# make build    bin/eyewall
# make site     web/dist, ready for any web server
# make test     everything that can be tested
# make bench    the project's numbers, each beside its aim
# make golden   what CPython prints for the Python programs in testdata
# make picture  assets/stage.png and stage-light.png, for README.md
# make fuzz     every fuzz target for FUZZTIME
# make clean    removes what was built

ADDR     ?= 127.0.0.1:8080
FUZZTIME ?= 10s
VERSION  ?= 0.1.0
GO       ?= go
NODE     ?= node
NPM      ?= npm

# Programs whose run is also kept as text, for browsers without WebAssembly.
PROGRAMS := async

GOROOT    := $(shell $(GO) env GOROOT)
WASM_EXEC := $(GOROOT)/lib/wasm/wasm_exec.js
GO_FILES  := go.mod go.sum $(shell find assets cmd render sim -type f -not -name '*_test.go' -not -name '*.png' -not -path '*/testdata/*' 2>/dev/null)
WEB_FILES := $(wildcard web/*.html web/*.ts web/package.json) $(shell find web/src web/public -type f -not -path '*/outline/*')
OUTLINES  := $(PROGRAMS:%=web/public/outline/%.json)

# Size matters more than symbols; paths of the build machine stay out.
GO_BUILD  = $(GO) build -trimpath -ldflags='-s -w -X main.version=$(VERSION)'
# Node's stand-in for an operating system has little room for an environment.
# What is tested is straightened first, as what is built.
WASM_TEST = env -i HOME="$$HOME" PATH="$$PATH" GOOS=js GOARCH=wasm $(GO) test -exec='$(CURDIR)/bin/straighten -exec $(GOROOT)/lib/wasm/go_js_wasm_exec'
# Packages that run in the browser and need no screen; eyewall/sim itself only
# has tests that read the source.
WASM_PKGS = $$($(GO) list ./sim/... ./render/layout ./render/outline ./render/words ./cmd/wasm/session | grep -vx eyewall/sim)

.PHONY: run build site test bench golden picture fuzz clean
.PHONY: check-go test-go test-wasm check-web test-browser verify packages

run: bin/eyewall site
	bin/eyewall serve -addr $(ADDR)

build: bin/eyewall

site: web/dist/index.html

# Without C's library it needs no loader, and starts a millisecond sooner.
bin/eyewall: $(GO_FILES)
	CGO_ENABLED=0 $(GO_BUILD) -o $@ ./cmd/native

web/node_modules/.package-lock.json: web/package.json web/package-lock.json
	cd web && $(NPM) ci
	@touch $@

bin/straighten: $(wildcard cmd/wasm/straighten/*.go)
	$(GO_BUILD) -o $@ ./cmd/wasm/straighten

web/build/eyewall.wasm: $(GO_FILES) bin/straighten
	GOOS=js GOARCH=wasm $(GO_BUILD) -o $@ ./cmd/wasm
	bin/straighten $@

web/build/minimal.wasm: cmd/wasm/minimal/main.go go.mod bin/straighten
	GOOS=js GOARCH=wasm $(GO_BUILD) -o $@ ./cmd/wasm/minimal
	bin/straighten $@

web/build/wasm_exec.js: $(WASM_EXEC)
	@mkdir -p $(@D)
	cp $< $@

web/public/outline/%.json: bin/eyewall
	@mkdir -p $(@D)
	bin/eyewall outline $* -o $@

web/build/%.trace: bin/eyewall
	@mkdir -p $(@D)
	bin/eyewall trace $* -o $@

web/dist/index.html: web/node_modules/.package-lock.json web/build/eyewall.wasm web/build/wasm_exec.js $(OUTLINES) $(WEB_FILES)
	cd web && $(NPM) run --silent build

# The quick checks come first, so that a slip shows at once.
test: packages check-go check-web test-go test-wasm verify test-browser
	@echo "All tests passed."

check-go:
	@unformatted="$$(gofmt -l assets cmd render sim 2>/dev/null)"; \
	if [ -n "$$unformatted" ]; then echo "gofmt would change:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	GOOS=js GOARCH=wasm $(GO) vet ./cmd/wasm/... ./render/... ./sim/...

test-go:
	$(GO) test ./...

test-wasm: bin/straighten
	$(WASM_TEST) $(WASM_PKGS)

check-web: web/node_modules/.package-lock.json
	cd web && $(NPM) run --silent check

verify: bin/eyewall
	bin/eyewall verify

packages:
	@web/scripts/packages.sh

test-browser: packages bin/eyewall site web/build/async.trace
	cd web && $(NPM) run --silent test

bench: packages bin/eyewall bin/straighten site web/build/minimal.wasm
	@GO='$(GO)' $(NODE) web/scripts/bench.mjs
	@echo
	@bin/eyewall bench

golden:
	/usr/bin/python3 sim/python/testdata/golden.py

picture: packages bin/eyewall site
	@$(NODE) web/scripts/picture.mjs

fuzz:
	@set -e; for package in $$($(GO) list ./...); do \
	  for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
	    $(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) $$package; \
	  done; \
	done

clean:
	rm -rf bin web/build web/dist web/public/outline web/test-results web/playwright-report
