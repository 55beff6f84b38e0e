#!/usr/bin/env bash
# Starts Flopcast: finds a JDK, builds when there is no build or a source is newer, then becomes Java.
#
# When nothing has to be built, no process is started before Java (one, if this file is called through a
# link). What is built lives in .flopcast/, apart from what ./build makes; that folder may be deleted.
#
#   FLOPCAST_JDK           folder of the JDK to use
#   FLOPCAST_JAVA_OPTIONS  further options for Java, for example -Xmx8g
set -u

main() {
    find_root
    # shellcheck source=scripts/find-jdk.bash
    source "$root/scripts/find-jdk.bash"
    find_jdk || exit 70
    is_built || build
    is_trained || train_again
    run "$@"
}

find_root() {
    local self=${BASH_SOURCE[0]}
    [[ $self == */* ]] || self=./$self
    [[ ! -L $self ]] || self=$(readlink -f -- "$self")
    root=${self%/*}
    root=${root#./}
    [[ $root == /* ]] || root=$PWD/$root
    root=${root%/.}
    state=$root/.flopcast
}

# ---- Is there a build, and is it newer than every source? ----

# The file `built` names the folder of the jars and then every source, folders with a slash at the end; it is as
# old as the build's start. A folder gets a new time when a name in it comes, goes or changes, so names are only
# compared where one has; `checked` is as old as the last comparison that found all names the same.
is_built() {
    local built='' name has_new_names=''
    jars=
    [[ -r $state/built ]] || return 1
    IFS= read -r -d '' built <"$state/built"
    jars=$state/${built%%$'\n'*}
    [[ -d $jars ]] || return 1
    built=${built#*$'\n'}
    local IFS=$'\n'
    set -f
    for name in $built; do
        if [[ $name == */ ]]; then
            [[ $state/built -nt $root/$name || $state/checked -nt $root/$name ]] || has_new_names=maybe
        elif [[ $root/$name -nt $state/built ]]; then
            set +f
            return 1
        fi
    done
    set +f
    [[ ! $has_new_names ]] || has_names "$built"
}

# Whether the sources are these. If so, the next start need not compare them again.
has_names() {
    : 2>/dev/null >"$state/checked.new"
    list_sources
    [[ $source_names == "$1" ]] || return 1
    mv -f "$state/checked.new" "$state/checked" 2>/dev/null || true # or they are compared again
}

# Sets sources to all files that a build reads and the folders that they are in, and source_names to their names
# below the root, one a line.
list_sources() {
    local LC_ALL=C folder # the same order in every language
    shopt -s nullglob
    sources=("$root"/./ "$root"/pom.xml "$root"/*/pom.xml)
    for folder in "$root"/*/src/; do
        sources+=("${folder%src/}" "$folder")
    done
    for folder in "$root"/*/src/main/; do
        list_folder "$folder"
    done
    shopt -u nullglob
    printf -v source_names '%s\n' "${sources[@]#"$root"/}"
}

# Takes a name with a slash at its end.
list_folder() {
    local entry
    sources+=("$1")
    for entry in "$1"*; do
        if [[ -d $entry ]]; then
            list_folder "$entry/"
        else
            sources+=("$entry")
        fi
    done
}

# ---- Does the cache of start-up work fit? ----

# If so, sets cache to it. Java looks whether its cache was made by the same Java, but not (25.0.3) whether it was
# made of the same jars. The file `trained` says for what the cache was made.
is_trained() {
    local trained='' jar
    cache=
    [[ -r $jars/trained ]] || return 1
    IFS= read -r -d '' trained <"$jars/trained"
    [[ $trained == "$jars"$'\n'"$JDK"$'\n'"$JDK_release" ]] || return 1
    for jar in "$jars"/*.jar; do
        [[ $jar -nt $jars/trained ]] && return 1
    done
    [[ ! -r $jars/start.aot ]] || cache=$jars/start.aot
}

# Whoever may not write, or comes while another start is at it, starts without a cache.
train_again() {
    [[ -w $state && -w $jars ]] || return 0
    exec 9>"$state/lock"
    if lock now && ! is_trained; then
        tell 'Flopcast is preparing for quick starts with this JDK.'
        train
        wipe
    fi
    exec 9>&-
}

# Lets Java note what a run loads, so that later runs start in half the time. Where it cannot, they start without.
train() {
    local example=$root/examples/gpt-4.flop arguments=(--version)
    [[ ! -r $example ]] || arguments=(run "$example")
    java_of "$jars"
    rm -f "$jars/start.aot" "$jars/trained"
    if "${java[@]}" "${quick[@]}" "-XX:AOTCacheOutput=$jars/start.new" flopcast.app.Main "${arguments[@]}" \
        </dev/null >>"$state/build.log" 2>&1 && [[ -s $jars/start.new ]]; then
        mv -f "$jars/start.new" "$jars/start.aot"
    fi
    printf '%s\n%s\n%s' "$jars" "$JDK" "$JDK_release" >"$jars/trained"
    is_trained
}

# ---- Building ----

build() {
    [[ -d $state ]] || mkdir -p "$state" || fail "Flopcast must be built first, and cannot write to $state."
    type mvn >/dev/null 2>&1 || fail "Flopcast must be built first, which needs Maven 3.8.7 or newer: install it so that mvn is on the PATH."
    exec 9>"$state/lock" || fail "Flopcast must be built first, and cannot write to $state."
    if ! lock now; then
        tell 'Flopcast is being built by another start; waiting for it.'
        lock wait
    fi
    is_built || make_jars
    wipe
    exec 9>&-
}

# Locks file 9 until it is closed or every process that has it ends. With `now`, fails instead of waiting.
lock() {
    if type flock >/dev/null 2>&1; then
        if [[ $1 == now ]]; then flock -n 9; else flock 9; fi
    elif type perl >/dev/null 2>&1; then
        perl -e 'open(my $f, ">&=", 9) or exit 0; exit(flock($f, $ARGV[0] eq "now" ? 6 : 2) ? 0 : 1)' "$1"
    fi
}

# Builds into a folder of its own and points `built` to it at the very end: all of it, or nothing.
make_jars() {
    local new old source previous=${jars:-} what='first use'
    [[ ! $previous ]] || what='sources changed'
    new=$state/jars-$$-$RANDOM
    mkdir "$new" || fail "Flopcast cannot be built: $state cannot be written to."
    trap 'rm -rf "$new"; wipe; exit 130' INT TERM HUP

    : >"$state/built.new"
    list_sources
    printf '%s\n%s' "${new##*/}" "$source_names" >"$state/built.new"
    for source in "${sources[@]}"; do # a clock that was wrong must not mean a build at every start
        [[ $source != */ && $source -nt $state/built.new ]] && touch -r "$source" "$state/built.new"
    done

    rm -rf "$state/maven/app/run"
    has_same_names || rm -rf "$state/maven"
    tell "Building Flopcast ($what) ..."
    if ! maven; then
        rm -rf "$new" "$state/built.new"
        wipe
        show_errors
        fail "Flopcast could not be built; the whole log is $state/build.log."
    fi
    mv "$state"/maven/app/run/*.jar "$new"/ ||
        fail "Flopcast could not be built: its jars are missing from $state/maven/app/run."
    jars=$new
    tell 'Building Flopcast: preparing for quick starts' again
    link
    train
    mv -f "$state/built.new" "$state/built"
    for old in "$state"/jars-*; do # a program may still be running from the build before this one
        [[ $old == "$new" || $old == "$previous" ]] || rm -rf "$old"
    done
    trap - INT TERM HUP
}

# Has code that Java would generate at every start put into the jars.
link() {
    java_of "$jars"
    "${java[@]}" "${quick[@]}" flopcast.app.launch.EarlyLinker "$jars"/*.jar \
        </dev/null >>"$state/build.log" 2>&1 || true
}

# Maven keeps what came from deleted files, so it begins afresh when any name has changed.
has_same_names() {
    local before=''
    [[ -r $state/built ]] && IFS= read -r -d '' before <"$state/built"
    [[ ${before#*$'\n'} == "$source_names" ]]
}

maven() {
    (
        cd "$root" || exit 1
        export JAVA_HOME=$JDK MAVEN_OPTS="$maven_options ${MAVEN_OPTS:-}"
        mvn -B -ntp -Dstyle.color=never -Dquick -Dmaven.test.skip=true "-Dbuild.folder=$state/maven/\${project.artifactId}" \
            -pl app -am package </dev/null 2>&1
        printf '\nexit %s\n' $?
    ) | follow
}

# Keeps Maven's log and shows which module it has come to.
follow() {
    local line code=1 module
    while IFS= read -r line; do
        case $line in
            'exit '*) code=${line#exit } ;;
            *'Building '*' ['*'/'*']')
                module=${line#*Building }
                tell "Building Flopcast: ${module%% *} ${line##* }" again
                ;;
        esac
        printf '%s\n' "$line"
    done >"$state/build.log"
    return "$code"
}

show_errors() {
    local line shown=''
    while IFS= read -r line; do
        [[ $line == '[ERROR] '?* ]] || continue
        line=${line#\[ERROR\] }
        if [[ $line == 'Failed to execute goal '* || $line == *'-> [Help '* || $line == 'To see the full '* ]]; then
            [[ $shown ]] || printf '%s\n' "${line%-> \[Help *}"
            shown=yes
            break
        fi
        printf '%s\n' "$line"
        shown=yes
    done <"$state/build.log" >&2
    [[ $shown ]] || tail -n 20 "$state/build.log" >&2
}

# A line of progress: on a terminal each takes the place of the one before, elsewhere only the first is shown.
tell() {
    if [[ -t 2 ]]; then
        printf '\r\033[K%s' "$1" >&2
    elif [[ $# -eq 1 ]]; then
        printf '%s\n' "$1" >&2
    fi
}

wipe() {
    [[ ! -t 2 ]] || printf '\r\033[K' >&2
}

fail() {
    wipe
    printf '%s\n' "$1" >&2
    exit 70
}

# ---- Running ----

run() {
    java_of "$jars"
    describe_terminal
    if is_large "$@" && [[ $JDK_release == *jdk.incubator.vector* ]]; then
        java+=(--add-modules jdk.incubator.vector) # with which Java does not take the cache
        exec 2> >(without_warning >&2)
    else
        [[ $# -eq 1 && $1 == eval ]] || java+=("${quick[@]}")
        [[ ! $cache ]] || java+=("-XX:AOTCache=$cache")
    fi
    # Where the language of the machine is not set, names of files are UTF-8 all the same.
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
        C | POSIX) export LC_ALL=C.UTF-8 ;;
    esac
    # shellcheck disable=SC2086 # several options
    exec "${java[@]}" ${FLOPCAST_JAVA_OPTIONS:-} "-Dflopcast.terminal=$streams" flopcast.app.Main "$@"
}

# A run of a few draws is over before the second compiler would pay, also if the scenario has hundreds of lines.
# Never for vectors, which are slow without it.
quick=(-XX:TieredStopAtLevel=1)

# So many draws pay for vectors, which need the second compiler, and a module with which Java takes no cache.
large=1000000

# Whether so many draws are asked for, or an error that takes so many.
is_large() {
    local argument before='' draws='' precision=''
    for argument; do
        case $argument in
            --draws=*) draws=${argument#*=} ;;
            --precision=*) precision=${argument#*=} ;;
        esac
        case $before in
            --draws) draws=$argument ;;
            --precision) precision=$argument ;;
        esac
        before=$argument
    done
    case $precision in
        0.0[0-4]*% | 0.000[0-4]*) return 0 ;;
    esac
    draws=${draws//[,_]/}
    case $draws in
        *M) return 0 ;;
        *k) draws=${draws%k}000 ;;
    esac
    [[ $draws && $draws != *[!0-9]* && ${#draws} -le 9 ]] && ((10#$draws >= large))
}

# What is written, but for the line by which Java greets a module that is not final.
without_warning() {
    local line=''
    if IFS= read -r line; then
        [[ $line == 'WARNING: Using incubator modules'* ]] || printf '%s\n' "$line"
        exec cat
    fi
    printf '%s' "$line"
}

# Sets streams to the letters of those streams that are terminals, and COLUMNS to their width, which Java would
# start a program to learn.
describe_terminal() {
    streams=
    [[ ! -t 0 ]] || streams+=i
    [[ ! -t 1 ]] || streams+=o
    [[ ! -t 2 ]] || streams+=e
    if [[ $streams == *o* && ! ${COLUMNS:-} ]]; then
        shopt -s checkwinsize
        (:; :) # bash measures the terminal after it has waited for another process
        [[ ! ${COLUMNS:-} ]] || export COLUMNS
    fi
}

# Sets java to the start of the command that runs the jars of a folder. The serial collector starts soonest, and a
# run makes little garbage. What the machine itself has to say would get into the output, so it keeps it.
java_of() {
    local jar class_path=''
    for jar in "$1"/*.jar; do
        class_path+=:$jar
    done
    java=("$JDK/bin/java" -Xlog:disable -XX:-UsePerfData -cp "${class_path#:}")
    [[ ${FLOPCAST_JAVA_OPTIONS:-} == *-XX:+Use*GC* ]] || java+=(-XX:+UseSerialGC)
}


