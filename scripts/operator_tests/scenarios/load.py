"""Many requests."""

from ..checks import check
from ..registry import scenario
from ..stage import Stage
from ..stream import Load

WARM_UP = 2000
# Allocators keep what they had once; what grows with the number of requests is more than this.
LARGEST_GROWTH_MIB = 10


@scenario(alone=True)
def load(stage: Stage) -> str:
    """Two thousand requests a second through NATS, a fresh instance of the greeting in Embedded Swift for each, a hundred thousand in all.

    Each is answered once and right. After the first tenth the operator's resident memory is flat. The rate, p50 and p99 are reported: with a rate, from the time at which a request
    was due to its answer, two passages through the bus included.
    """
    bus = stage.bus()
    replica = stage.operator(nats=bus.url).wait_ready()
    stage.apply()
    stage.until_fine()
    count, rate = stage.durations.load_count, stage.durations.load_rate
    Load(bus.port, stage.node_name, stage.plain, WARM_UP, 0).run(lambda _: None)
    samples: list[tuple[int, float]] = []

    def look(answered: int) -> None:
        stage.running()
        samples.append((answered, replica.resident()))

    report = Load(bus.port, stage.node_name, stage.plain, count, rate).run(look)
    samples.append((count, replica.resident()))
    early = max((size for answered, size in samples if answered <= count / 10), default=samples[0][1])
    growth = samples[-1][1] - early
    check(growth <= LARGEST_GROWTH_MIB, f"resident memory grew by {growth:.1f} MiB: {', '.join(f'{size:.0f}' for _, size in samples)}; {report}")
    return f"{report}; {samples[-1][1]:.0f} MiB resident, {growth:+.1f} MiB after the first tenth"
