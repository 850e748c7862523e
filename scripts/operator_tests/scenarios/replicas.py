"""Several replicas: who leads, who writes, and what happens when one dies."""

import time

from ..bus import Server, url
from ..checks import check, equal
from ..cluster import Write
from ..nodes import PEER
from ..operators import Operator
from ..proxy import TCPProxy
from ..registry import scenario
from ..stage import Stage
from ..stream import RATE

HAND_OVER_LIMIT = 20
# A leader that ends releases the lease; the others look every 2 to 4.4 seconds.
RELEASE_LIMIT = 8


@scenario()
def replicas(stage: Stage) -> str:
    """Three replicas: one leads; when it is killed another one leads within 20 seconds, and requests go on.

    All three serve. The leader alone writes statuses, before and after: each status write in the API server's audit log is by the pod that held the lease at that time.
    A new replica joins, and takes no request before it has the program; a leader that ends in order hands over at once. Settings changed after each hand-over take effect, and no request is lost but those that were under way
    in the process that was killed.
    """
    bus = stage.bus()
    proxies = [stage.tcp_proxy(bus.port) for _ in range(3)]
    pods = [stage.operator(nats=url(proxy.port)) for proxy in proxies]
    for pod in pods:
        pod.wait_ready()
    stage.apply()
    stage.until_fine()
    stage.until_served(bus)
    leader = leading(stage, pods)
    served_by_all(stage, bus, proxies)
    stream = stage.stream(bus)
    stage.pause(2)

    killed = stream.caught_up()
    leader.kill()
    proxy = proxies[pods.index(leader)]
    stage.until("the bus has been told that the first one is gone", lambda: not proxy.lines, HAND_OVER_LIMIT)
    noticed = time.monotonic()
    left = [pod for pod in pods if pod is not leader]
    stage.until("another replica leads after the first was killed", lambda: stage.holder() in [pod.pod for pod in left], HAND_OVER_LIMIT)
    handed_over = time.monotonic() - killed
    changed(stage, "after the leader was killed")

    left.append(stage.operator(nats=bus.url).wait_ready())
    second = leading(stage, left)
    second.tell_to_end()
    second.wait_end()
    rest = [pod.pod for pod in left if pod is not second]
    ended = time.monotonic()
    # It has two seconds to tell the API server, which may be busy.
    is_released = not any("cannot release the lease" in line["message"] for line in second.lines())
    stage.until("another replica leads after the second ended", lambda: stage.holder() in rest, RELEASE_LIMIT if is_released else HAND_OVER_LIMIT)
    released = time.monotonic() - ended
    changed(stage, "after the leader ended")

    report = stream.finish(limit=5)
    report.right_but((killed - 1, noticed + 0.5))
    lost = report.failures()
    check(len(lost) <= 5 + RATE * (noticed - killed), f"too many were lost with the process that was killed: {report.describe(lost) if lost else ''}")
    count = written_by_leaders(stage)
    return f"another led {handed_over:.1f} s after the kill, {released:.1f} s after an ordered end; {count} status writes, all by the leader; {len(lost)} requests lost by the kill; {report}"


def leading(stage: Stage, pods: list[Operator]) -> Operator:
    name = stage.until("one of the replicas leads", lambda: stage.holder() in [pod.pod for pod in pods] and stage.holder(), 30)
    return next(pod for pod in pods if pod.pod == name)


def served_by_all(stage: Stage, bus: Server, proxies: list[TCPProxy]) -> None:
    """The bus deals requests out among the members of the queue group."""
    stream = stage.stream(bus, rate=100)
    stage.pause(1)
    stream.finish().all_right()
    emissions = [bytes(proxy.sent).count(f"HPUB tinymodule.{PEER}.msg ".encode()) for proxy in proxies]
    check(min(emissions) > 0, f"not all replicas served: their emissions are {emissions}")


def changed(stage: Stage, when: str) -> None:
    """A change of the object is seen and its status written."""
    stage.touch()
    stage.until_status(f"is about the change {when}", lambda status: status["status"] == "OK", limit=60)


def written_by_leaders(stage: Stage) -> int:
    """Compares the holder of the lease at each time with who wrote a status then; returns how many such writes there were."""
    holders = [(write.time, holder) for write in stage.cluster.writes(resource="leases", name=f"{stage.plain}-lock") if write.status < 300 and (holder := holder_of(write)) is not None]
    check(holders, "the audit log has no lease")
    equal({holder for _, holder in holders} - {replica.pod for replica in stage.replicas} - {""}, set(), "holders of the lease that are no replicas")
    writes = stage.cluster.writes(resource="tinynodes", name=stage.node_name, subresource="status") + stage.cluster.writes(resource="tinymodules", name=stage.plain, subresource="status")
    writes = [write for write in writes if write.user == "operator"]
    check(len(writes) >= 4, f"the audit log has {len(writes)} status writes only")
    for write in writes:
        holder = [name for at, name in holders if at <= write.time][-1:]
        check(holder and f"({holder[0]})" in write.user_agent, f"a status of {write.resource}/{write.name} was written at {write.timestamp} by {write.user_agent!r} while {holder} held the lease")
    return len(writes)


def holder_of(write: Write) -> str | None:
    return ((write.body or {}).get("spec") or {}).get("holderIdentity") if write.verb != "delete" else None
