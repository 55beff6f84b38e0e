# Builds the benchmarks for `run` and `compare`. Sourced, not run.
#
# Sets root, JDK and class_path. What is built lives in .flopcast/benchmarks/, apart from what ./build and the
# launcher make; that folder may be deleted.

root=$(dirname "$(dirname "$(readlink -f -- "${BASH_SOURCE[0]}")")")
cache=$root/.flopcast/benchmarks
# shellcheck source=scripts/find-jdk.bash
source "$root/scripts/find-jdk.bash"

prepare() {
    find_jdk || exit 70
    mkdir -p "$cache"
    cd "$root" || exit 70
    local libraries=$cache/class-path
    if ! JAVA_HOME=$JDK MAVEN_OPTS="$maven_options ${MAVEN_OPTS:-}" mvn -B -ntp -Dquick -Dmaven.test.skip=true \
        "-Dbuild.folder=$cache/\${project.artifactId}" -pl benchmarks -am compile \
        dependency:build-classpath -Dmdep.includeScope=runtime "-Dmdep.outputFile=$libraries" \
        >"$cache/build.log" 2>&1; then
        tail -n 30 "$cache/build.log" >&2
        printf 'The benchmarks could not be built; the whole log is %s.\n' "$cache/build.log" >&2
        exit 70
    fi
    # The libraries of benchmarks, the last module, stand in the file.
    class_path=$cache/benchmarks/classes:$(<"$libraries")
}
