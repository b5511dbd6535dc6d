#!/bin/sh
# Prints how long each form of a notice takes, on one core: sh src/bench/run.sh
set -eu
cd "$(dirname "$0")/../.."
mvn -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath >&2
one=
if command -v taskset >/dev/null; then one="taskset -c 0"; fi
# Other programs log what they do; here only the table is wanted.
exec $one java -XX:+UseSerialGC -Xmx512m -Djava.util.logging.config.file=src/test/resources/logging.properties \
    -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" org.aviso.formats.FormatsBenchmark
