# Becomes the given command, and leaves beside it a watcher that ends it when standard input ends. That pipe closes when
# our JVM dies, however it dies; and when the command has ended by itself, so that the watcher ends too.
# usage: sh child.sh <tenths of a second between TERM and KILL> <command> [argument ...]
# What it writes is for our eyes only.
umask 077
grace=$1
shift
child=$$
exec 3<&0 </dev/null
(
  trap '' HUP INT TERM
  read -r nothing <&3
  kill -TERM "$child"
  while [ "$grace" -gt 0 ] && kill -0 "$child"; do
    sleep 0.1
    grace=$((grace - 1))
  done
  kill -KILL "$child"
) >/dev/null 2>&1 &
exec 3<&-
# A session of its own keeps a Ctrl-C in the terminal away from the child: we stop our children ourselves, in order.
command -v setsid >/dev/null && exec setsid "$@"
trap '' HUP INT
exec "$@"
