"""The chart's hook calls, and starts that must be refused."""

from ..checks import check, equal
from ..operators import run_to_end
from ..registry import scenario
from ..stage import Stage


@scenario(needs=("cluster",))
def hooks(stage: Stage) -> str:
    """`pre-install` and `pre-delete`, called bare as the chart does, exit 0; with a name they do their work.

    pre-install refuses reserved namespaces, and those that are not labelled as managed, with a reason; pre-delete deletes the TinyModule, and exits 0 also when there is none.
    """
    binary, cluster = stage.world.binary, stage.cluster
    # The job's own service account may read its namespace; the operator may not.
    named = ["--name", stage.module, "--kubeconfig", cluster.admin]
    for hook in ("pre-install", "pre-delete"):
        equal(run_to_end(binary, [hook], {})[0], 0, f"the status of a bare {hook}")
    status, said = run_to_end(binary, ["pre-install", *named], {"RELEASE_NAMESPACE": "tinysystems"})
    equal(status, 0, f"pre-install into a managed namespace, which says {said}")
    for namespace, reason in {"default": "default", "kube-system": "kube-system", "not-there": "not-there"}.items():
        status, said = run_to_end(binary, ["pre-install", *named], {"RELEASE_NAMESPACE": namespace})
        equal(status, 1, f"pre-install into {namespace}, which says {said}")
        check(len(said) == 1 and reason in said[0], f"pre-install into {namespace} says {said}")
    cluster.kubectl("create", "namespace", "unmanaged")
    status, said = run_to_end(binary, ["pre-install", *named, "--namespace=unmanaged"], {})
    equal(status, 1, f"pre-install into a namespace that is not managed, which says {said}")
    check(any("tinysystems.io/managed" in line for line in said), f"it does not say which label is missing: {said}")

    cluster.apply({"apiVersion": "operator.tinysystems.io/v1alpha1", "kind": "TinyModule", "metadata": {"name": stage.plain}, "spec": {"image": "x:1"}})
    for case in ("is there", "is gone already"):
        equal(run_to_end(binary, ["pre-delete", *named], {})[0], 0, f"pre-delete of a module that {case}")
        equal(cluster.get("tinymodule", stage.plain), None, "the module after pre-delete")
    return ""


@scenario(needs=())
def refusals(stage: Stage) -> str:
    """What cannot be run exits 1 with one line that says why."""
    name, version, pod = ["--name", "tinysystems/refused-v0"], ["--version", "1.0.0"], {"HOSTNAME": "pod-1"}
    cases = {
        "a version that begins with v": (name + ["--version", "v1.0.0"], pod, "v1.0.0"),
        "an empty name": (["--name", ""] + version, pod, "name"),
        "an empty version": (name + ["--version="], pod, "version"),
        "no pod name": (name + version, {}, "HOSTNAME"),
        "JetStream": (name + version, pod | {"TINY_NATS_URL": "nats://127.0.0.1:1", "TINY_NATS_TRANSPORT": "jetstream"}, "jetstream"),
        "TLS to the bus": (name + version, pod | {"TINY_NATS_URL": "tls://127.0.0.1:1"}, "TLS"),
        "no cluster": (name + version + ["--kubeconfig", "/nowhere/config"], pod, "kubeconfig"),
    }
    for what, (arguments, environment, word) in cases.items():
        status, said = run_to_end(stage.world.binary, ["run", *arguments], environment | {"HOME": str(stage.directory)})
        equal(status, 1, f"the status of {what}, which says {said}")
        check(len(said) == 1 and word.lower() in said[0].lower(), f"{what}: it says {said}, not one line with {word!r}")
    return ""
