#!/bin/sh
# Runs the CDK app on a JDK 25, wherever the machine keeps it: `java` on the PATH may be older.
set -eu

fail() { echo "$1" >&2; exit 1; }

is_jdk_25() { grep -Eqs '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$1/release"; }

find_jdk() {
  for home in "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" \
    "$(readlink -f "$(command -v java)" 2>/dev/null | sed 's|/bin/java$||')" \
    /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/java" ] && is_jdk_25 "$home"; then echo "$home"; return; fi
  done
}

module=$(dirname "$0")
jdk=$(find_jdk)
[ -n "$jdk" ] || fail "no JDK 25 found: install one (for example Amazon Corretto 25) or set JAVA_HOME to it"
[ -d "$module/target/lib" ] || fail "the CDK app is not built, run \`mvn package\` first (expected $module/target/lib)"

# javac refuses deprecated calls of ours; what is left are calls of the library to itself.
export JSII_DEPRECATED=quiet
exec "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "$module/target/classes:$module/target/lib/*" io.steadybase.gtm.infra.GtmApp
