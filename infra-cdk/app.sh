#!/bin/sh
# Runs the CDK app on a JDK 25, wherever the machine keeps it: `java` on the PATH may be older.
set -eu

fail() { echo "$1" >&2; exit 1; }

module=$(dirname "$0")
jdk=$("$module/../.mvn/find-jdk")
[ -d "$module/target/lib" ] || fail "the CDK app is not built, run \`mvn package\` first (expected $module/target/lib)"

# javac refuses deprecated calls of ours; what is left are calls of the library to itself.
export JSII_DEPRECATED=quiet
exec "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "$module/target/classes:$module/target/lib/*" io.steadybase.gtm.infra.GtmApp
