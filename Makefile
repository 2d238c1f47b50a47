# The front door. Every target is one plain command; `make` alone lists them.

JAVA := $(if $(JAVA_HOME),"$(JAVA_HOME)/bin/java",java)
JAVAC := $(if $(JAVA_HOME),"$(JAVA_HOME)/bin/javac",javac)
JAR := target/quarkus-app/quarkus-run.jar

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run start twins check test bench chaos build format native clean jdk browser

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(JAR) ## build, start Baton and the twins, feed five signed deals, show how they travel
	@$(JAVA) -XX:TieredStopAtLevel=1 -jar $(JAR) run

start: $(JAR) ## build and serve alone, against the systems that config/application.properties names
	@$(JAVA) -jar $(JAR)

twins: $(JAR) ## build and start the stand-ins of the vendor systems alone
	@$(JAVA) -jar $(JAR) twins

check: $(JAR) ## check routes, mappings and config against each other; no database, no network
	@$(JAVA) -jar $(JAR) check

test: jdk browser ## everything that must hold before a change lands
	./mvnw -B -ntp verify

bench: $(JAR) ## cost of durability, growth, processes, recovery, latency, the board, side by side (half an hour; ONLY=growth runs one)
	./mvnw -q -B -ntp test-compile exec:java -Dexec.mainClass=io.baton.bench.Bench -Dexec.classpathScope=test -Dquarkus.build.skip=true $(if $(ONLY),-Dbench.only=$(ONLY))

chaos: $(JAR) ## N deals (2000), or as many as MINUTES allow (120), while systems fail and processes die; says whether anything was lost or doubled
	./mvnw -q -B -ntp test-compile exec:java -Dexec.mainClass=io.baton.chaos.ChaosRun -Dexec.classpathScope=test -Dquarkus.build.skip=true $(if $(N),-Dchaos.n=$(N)) $(if $(MINUTES),-Dchaos.minutes=$(MINUTES)) $(if $(SEED),-Dchaos.seed=$(SEED))

build: $(JAR) ## build the program, only if its sources changed; routes, mappings and config need no build

format: jdk ## rewrite the Java sources in the house format
	./mvnw -q -B spotless:apply

native: jdk ## build a native executable (needs GraalVM or Mandrel as JAVA_HOME)
	./mvnw -B -ntp package -Dnative -DskipTests

clean: ## remove what was built; data/ stays
	rm -rf target

$(JAR): pom.xml $(shell find src/main -type f) | jdk
	@echo "Building Baton (the first build also fetches its libraries; that takes a few minutes)"
	@./mvnw -q -B package -DskipTests
	@touch $@

jdk:
	@v=$$($(JAVAC) -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'); [ "$${v:-0}" -ge 17 ] || \
	{ echo "Baton needs a JDK 17 or newer; found $${v:-none}. Install one, or set JAVA_HOME to it." >&2; exit 1; }

browser:
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null || \
	{ echo "The tests need Chromium and its driver: apt-get install -y chromium chromium-driver" >&2; exit 1; }
