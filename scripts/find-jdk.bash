# Finds the JDK for `flopcast` and `build`. Sourced, not run; works with bash 3.2 and newer.
#
# find_jdk sets JDK to the folder of a JDK 25 or newer; where there is none it says in one line what to
# install, and fails. It uses the shell's own words only, so that a start begins no process before Java;
# the one exception is the last resort, which asks the `java` on the PATH where it lives.
#
# Any 25 will do: the releases before 25.0.3 can corrupt memory under the G1 collector (JDK-8377811), and
# neither script lets a Java that it starts use G1.

jdk_needed=25

# For the Java that Maven runs in. Builds are over before the second compiler would pay: without it they take half
# the processor time. The last two keep warnings about Maven's own libraries from the reader.
maven_options='-XX:+UseSerialGC -XX:TieredStopAtLevel=1'
maven_options+=' --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED'

find_jdk() {
    local candidate user_home=${HOME:-}
    [[ $user_home ]] || user_home=~
    if [[ ${FLOPCAST_JDK:-} ]]; then
        is_recent_jdk "$FLOPCAST_JDK" && return
        printf 'FLOPCAST_JDK is %s, which holds no JDK %d or newer: looking elsewhere.\n' \
            "$FLOPCAST_JDK" "$jdk_needed" >&2
    fi
    for candidate in \
        "${JAVA_HOME:-}" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* \
        "${SDKMAN_DIR:-$user_home/.sdkman}"/candidates/java/* \
        "$user_home"/.jdks/* \
        "$user_home"/.asdf/installs/java/* \
        "$user_home"/.local/share/mise/installs/java/* \
        /opt/* /opt/java/* /opt/jvm/* /usr/local/*jdk* /usr/local/lib/jvm/* /snap/openjdk/current/jdk \
        "$user_home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        {/opt/homebrew,/usr/local}/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        is_recent_jdk "$candidate" && return
    done
    is_recent_jdk_on_path && return
    printf 'Flopcast needs a JDK %d or newer and found none: install one, for example Temurin %d, or set FLOPCAST_JDK to its folder.\n' \
        "$jdk_needed" "$jdk_needed" >&2
    return 1
}

# Is this folder a JDK that is new enough? If so, JDK is set to it, and JDK_release to what it says of itself.
is_recent_jdk() {
    [[ -n $1 && -x $1/bin/javac && -x $1/bin/java && -r $1/release ]] || return 1
    local version
    IFS= read -r -d '' JDK_release <"$1/release"
    version=$'\n'$JDK_release
    version=${version#*$'\n'JAVA_VERSION=}
    version=${version#\"}
    version=${version%%[!0-9]*}
    ((10#${version:-0} >= jdk_needed)) || return 1
    JDK=$1
}

# The same for the `java` on the PATH, which may be a link or a version manager's stand-in.
is_recent_jdk_on_path() {
    type java >/dev/null 2>&1 || return 1
    local line home='' version=''
    while IFS= read -r line; do
        case $line in
            *'java.home = '*) home=${line#*= } ;;
            *'java.specification.version = '*) version=${line#*= } ;;
        esac
    done < <(java -XshowSettings:properties -version 2>&1)
    version=${version%%[!0-9]*}
    [[ -x $home/bin/javac ]] && ((${version:-0} >= jdk_needed)) || return 1
    JDK=$home
    JDK_release=
    [[ ! -r $home/release ]] || IFS= read -r -d '' JDK_release <"$home/release"
}
