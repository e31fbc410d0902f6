#!/bin/sh
# Gets what the moving figures need where `rustup target add wasm32-unknown-unknown` is no way: Debian's compiler with the
# sources of its standard library, as packages unpacked under target/wasm. Nothing is installed.
set -eu

cd "$(dirname "$0")/.."

if [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]; then
    echo "ready: the target wasm32-unknown-unknown is installed"
    exit 0
fi

folder=target/wasm
if [ -d "$folder/debian/usr/lib/rustlib/wasm32-unknown-unknown" ]; then
    echo "ready: $folder/debian"
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1 || [ "$(dpkg --print-architecture)" != amd64 ]; then
    echo "this way is for Debian on amd64; elsewhere: rustup target add wasm32-unknown-unknown" >&2
    exit 1
fi

candidate() { apt-cache policy "$1" | sed -n 's/^  Candidate: //p'; }
depends() { apt-cache depends "$1" | sed -n 's/^ *Depends: //p'; }

if ! candidate rustc-web | grep -q '^1\.9[5-9]\.\|^1\.[1-9][0-9][0-9]\.'; then
    sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    $sudo apt-get update
fi
# The compiler, its library for build scripts, and the sources must be of one version; the names of two packages hold it.
version=$(candidate rustc-web)
case $version in
    1.9[5-9].* | 1.[1-9][0-9][0-9].*) ;;
    *) echo "this Debian's rustc-web is ${version:-not to be had}, but the book needs 1.95 or newer" >&2 && exit 1 ;;
esac
std=$(depends libstd-rust-web-dev | grep '^libstd-rust-web-' | head -n 1)
llvm=$(depends "$std" | grep '^libllvm' | head -n 1)
rm -rf "$folder/packages" "$folder/unpacked" "$folder/debian" "$folder/std"
mkdir -p "$folder/packages" "$folder/unpacked"
(
    cd "$folder/packages"
    apt-get download "rustc-web=$version" "libstd-rust-web-dev=$version" "$std=$version" "rust-web-src=$version" "$llvm"
)
for package in "$folder"/packages/*.deb; do
    dpkg-deb -x "$package" "$folder/unpacked"
done

# What the compiler's own libraries need and this machine lacks.
libraries=usr/lib/x86_64-linux-gnu
missing() {
    LD_LIBRARY_PATH="$folder/unpacked/$libraries" ldd "$folder/unpacked/usr/bin/rustc" "$folder/unpacked/$libraries"/*.so* | grep -q 'not found'
}
if missing; then
    (
        cd "$folder/packages"
        # shellcheck disable=SC2046 # one word is one package
        apt-get download $(depends "$llvm" | grep -v '^libc6$\|^libgcc-s1$\|^libstdc++6$') libbsd0 libmd0 libicu72 liblzma5 libtinfo6
    )
    for package in "$folder"/packages/*.deb; do
        dpkg-deb -x "$package" "$folder/unpacked"
    done
    # Some lie in /lib, which is /usr/lib on an installed system.
    if [ -d "$folder/unpacked/lib/x86_64-linux-gnu" ]; then
        cp -a "$folder/unpacked/lib/x86_64-linux-gnu/." "$folder/unpacked/$libraries/"
    fi
fi
LD_LIBRARY_PATH="$folder/unpacked/$libraries" "$folder/unpacked/usr/bin/rustc" --version

# Only what is needed stays: the sources of the compiler itself are three quarters of the rest.
rm -rf "$folder/packages" "$folder/unpacked"/usr/src/rustc-*/compiler "$folder/unpacked"/usr/src/rustc-*/src

# The standard library for WebAssembly, compiled once and laid where the compiler looks for it: Cargo would compile it again in
# every fresh folder. With the bitcode inside, so that what a module does not call is cut off as in the other libraries.
compiler=$PWD/$folder/unpacked/usr
mkdir -p "$folder/std/src"
: >"$folder/std/src/lib.rs"
cat >"$folder/std/Cargo.toml" <<END
[package]
name = "std-for-pages"
version = "0.0.0"
edition = "2024"

[workspace]

[profile.release]
opt-level = "s"
panic = "abort"
END
RUSTC="$compiler/bin/rustc" RUSTC_BOOTSTRAP=1 LD_LIBRARY_PATH="$compiler/lib/x86_64-linux-gnu" \
    RUSTFLAGS="-Cembed-bitcode=yes --remap-path-prefix=$HOME/.cargo=/cargo --remap-path-prefix=$PWD=/book" \
    cargo build --quiet --release --manifest-path "$folder/std/Cargo.toml" --target-dir "$folder/std/target" \
    --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort -Zbuild-std-features=
mkdir -p "$compiler/lib/rustlib/wasm32-unknown-unknown/lib"
for library in "$folder"/std/target/wasm32-unknown-unknown/release/deps/*.rlib; do
    case $library in
        */libstd_for_pages-*) ;;
        *) cp "$library" "$compiler/lib/rustlib/wasm32-unknown-unknown/lib/" ;;
    esac
done
rm -rf "$folder/std"
mv "$folder/unpacked" "$folder/debian"
echo "ready: cargo xtask book"
