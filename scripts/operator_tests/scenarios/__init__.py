"""What must hold. The order here is that of `--list` and of the run."""

from . import lifecycle, wire, replicas, bus_faults, endings, hooks, api_faults, load, soak  # noqa: F401
