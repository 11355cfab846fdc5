# Sourced: a PostgreSQL of one's own in a folder, over a socket there.
as_postgres() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi; }
postgres_bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)"

# start_postgres FOLDER [SETTING...]   the folder must not hold anything but a database made here before
start_postgres() {
  local folder="$1"; shift
  [ -n "$postgres_bin" ] || { echo "no PostgreSQL here (apt-get install postgresql)" >&2; exit 1; }
  mkdir -p "$folder"; chmod 711 "$folder" "$(dirname "$folder")"
  [ "$(id -u)" -ne 0 ] || chown postgres:postgres "$folder"
  [ -d "$folder/data" ] || (cd /tmp && as_postgres "$postgres_bin/initdb" -D "$folder/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 >/dev/null)
  (cd /tmp && as_postgres "$postgres_bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -o "-c listen_addresses='' -c unix_socket_directories=$folder -c max_connections=200${1:+$(printf ' -c %s' "$@")}" start >/dev/null)
}

stop_postgres() { [ ! -d "$1/data" ] || (cd /tmp && as_postgres "$postgres_bin/pg_ctl" -D "$1/data" -m fast stop >/dev/null 2>&1) || true; }
