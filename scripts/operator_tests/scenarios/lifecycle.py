"""A node's life as its owner sees it."""

import json
import re

from ..checks import check, equal
from ..nodes import decoded, encoded, hop, node, request_body, settings
from ..operators import VERSION, Operator
from ..programs import BROKEN, COMPILER_TEXT, GREETING, slow_to_compile
from ..registry import scenario
from ..schemas import ERROR, REQUEST, RESPONSE, STATUS, essence
from ..stage import COMPILE_LIMIT, Stage
from ..stream import Stream

FINALIZER = "io.tinysystems/node-finalizer"


@scenario()
def lifecycle(stage: Stage) -> str:
    """A module appears, a node appears, compiles, answers, changes, fails to compile, recovers and goes.

    The TinyModule has the name, image, address, version and component that the contract prescribes. A new node gets the finalizer and a status that is right to the field.
    A request through NATS is answered. New settings take effect. A compile error is shown with the compiler's own text, stays over reconciles although the settings do not
    change, and requests are refused with it meanwhile; settings that compile clear it. A deleted node loses its finalizer and is gone.
    """
    bus = stage.bus()
    client = stage.client(bus)
    client.play("http-module-v0", lambda message: ([], message.body))
    replica = stage.operator(nats=bus.url).wait_ready()
    equal(replica.get("/healthz"), 200, "/healthz")
    module_appears(stage)
    stage.apply()
    status_is_right(stage)
    stage.greeted(client)

    stage.apply(values=settings(GREETING.replace("Hello", "Bye"), enableErrorPort=True, enableStatusPort=True))
    found = stage.until_fine()
    ports_follow_settings(found["status"])
    stage.greeted(client, greeting="Bye")

    compile_error_stays(stage, client)
    stage.apply()
    found = stage.until_fine()
    check("error" not in found["status"], f"the status is OK, but error is there: {found['status'].get('error')}")
    stage.greeted(client, rid=9_007_199_254_740_993)

    stage.cluster.kubectl("delete", "tinynode", stage.node_name, "--timeout=10s")
    equal(stage.cluster.get("tinynode", stage.node_name), None, "the deleted node")
    metrics_tell(replica)
    return ""


def metrics_tell(replica: Operator) -> None:
    """What has happened by now is what Prometheus reads."""
    values = replica.measures()
    exact = {"wasm_module_leader": 1, "wasm_module_nodes": 0, "wasm_module_bus_connected": 1, 'wasm_module_requests_total{outcome="success"}': 3, "wasm_module_queue_length": 0}
    equal({name: values.get(name) for name in exact}, exact, "what /metrics says")
    # One was refused, as its node had not compiled.
    for histogram, count in {"request": 4, "instantiate": 3, "run": 3}.items():
        equal(values.get(f"wasm_module_{histogram}_seconds_count"), count, f"the requests in the histogram of {histogram}")


def module_appears(stage: Stage) -> None:
    found = stage.until("the TinyModule has a status", lambda: (stage.cluster.get("tinymodule", stage.plain) or {}).get("status") and stage.cluster.get("tinymodule", stage.plain), 30)
    equal(found["spec"]["image"], f"{stage.module}:{VERSION}", "the module's image")
    status = found["status"]
    for field, value in {"addr": f"nats://{stage.subject}", "name": stage.module, "version": VERSION}.items():
        equal(status.get(field), value, f"the module's {field}")
    equal([part["name"] for part in status["components"]], ["wasm_eval"], "the module's components")
    ports = status["components"][0]["ports"]
    equal([port["name"] for port in ports], ["request", "response", "_settings"], "the component's ports in the module's status")
    equal([port["source"] for port in ports], [False, True, False], "which of them are outputs")


def status_is_right(stage: Stage) -> None:
    found = stage.until_fine()
    equal(found["metadata"].get("finalizers"), [FINALIZER], "the node's finalizers")
    status = found["status"]
    fields = ["component", "lastUpdateTime", "module", "observedGeneration", "ports", "status"]
    equal(sorted(status), fields, "the fields of a good status")
    equal({key: value for key, value in status["module"].items() if key != "sdkVersion"}, {"name": stage.module, "version": VERSION}, "status.module")
    check(status["component"]["description"] and status["component"]["info"], "status.component has no description or info")
    check({"wasm", "eval"} <= set(status["component"]["tags"]), f"status.component.tags: {status['component']['tags']}")
    check(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", status["lastUpdateTime"]), f"lastUpdateTime: {status['lastUpdateTime']}")
    ports = {port["name"]: port for port in status["ports"]}
    equal(list(ports), ["_settings", "request", "response"], "the ports in their order")
    equal([(port["label"], port["position"], port["source"]) for port in ports.values()], [("Settings", 0, False), ("Request", 3, False), ("Response", 1, True)], "labels, positions and sides")
    shown = decoded(ports["_settings"]["configuration"])
    equal({key: shown[key] for key in settings(GREETING)}, settings(GREETING), "the settings that the status shows")
    equal(decoded(ports["request"]["configuration"]), {"inputData": {"name": "Ada"}}, "the request that the status shows")
    equal(decoded(ports["response"]["configuration"]), {"context": None, "outputData": {"greeting": ""}}, "the response that the status shows")
    equal(essence(decoded(ports["request"]["schema"])), REQUEST, "the schema of request")
    equal(essence(decoded(ports["response"]["schema"])), RESPONSE, "the schema of response")
    own = decoded(ports["_settings"]["schema"])
    equal(own["$ref"], "#/$defs/Settings", "the root of the settings' schema")
    equal(own["$defs"]["Settings"]["required"], ["enableErrorPort", "enableStatusPort", "source"], "what settings must have")
    check({"Settings", "Inputdata", "Outputdata", "Source"} <= set(own["$defs"]), f"the definitions of the settings' schema: {sorted(own['$defs'])}")


def ports_follow_settings(status: dict) -> None:
    ports = {port["name"]: port for port in status["ports"]}
    equal(list(ports), ["_settings", "error", "request", "response", "status"], "the ports with both switches on")
    equal(essence(decoded(ports["error"]["schema"])), ERROR, "the schema of error")
    equal(essence(decoded(ports["status"]["schema"])), STATUS, "the schema of status")
    equal(decoded(ports["error"]["configuration"]), {"context": None, "error": ""}, "the error that the status shows")


def compile_error_stays(stage: Stage, client) -> None:
    def shows_error(status: dict) -> bool:
        return status.get("error") is True and COMPILER_TEXT in status.get("status", "")

    stage.apply(values=settings(BROKEN))
    found = stage.until_status("shows the compiler's text", shows_error)
    check(found["status"]["status"].startswith("compile swift: "), f"the status begins otherwise: {found['status']['status'][:80]!r}")
    check("main.swift:3:" in found["status"]["status"], f"the compiler's text names no place of the source: {found['status']['status'][:300]!r}")
    check(found["status"]["ports"] and found["status"]["component"], "the status lost its ports or its component")
    answer = client.request(stage.subject, request_body("Ada", 2), hop(stage.node_name))
    check((answer.error or "").startswith("last compile failed: ") and COMPILER_TEXT in answer.error, f"a request to a node that did not compile gets {answer.headers} {answer.body!r}")

    # Another edge is another generation, and changes nothing for the program.
    stage.apply(values=settings(BROKEN), edges={"response": "1a2b3c4d.http-module-v0.server-q1:other"})
    stage.until_status("still shows the compiler's text after a new generation", shows_error)
    before = stage.status()["lastUpdateTime"]
    # The API server's clock counts whole seconds here.
    stage.pause(1.1)
    stage.cluster.kubectl("patch", "tinynode", stage.node_name, "--subresource=status", "--type=merge", "-p", '{"status":{"metadata":{"touched":"yes"}}}')
    stage.until("a change of status.metadata makes it reconcile", lambda: stage.status()["lastUpdateTime"] != before, 20)
    check(shows_error(stage.status()), f"after another reconcile the status is {stage.status().get('status')!r}, though the settings are the same")
    equal(stage.status().get("metadata"), {"touched": "yes"}, "status.metadata, which is not the operator's")


@scenario()
def waits(stage: Stage) -> str:
    """A message waits for its node and for its port, 30 seconds at most.

    A request that comes before its node exists is for the node as soon as it is there, be it that it still compiles. One to a node that never comes, or to a port that its node has
    not, fails after 30 seconds with the contract's words. Nobody else waits meanwhile: the stream of requests to another node goes on.
    """
    bus = stage.bus()
    client = stage.client(bus)
    stage.operator(nats=bus.url).wait_ready()
    late = f"1a2b3c4d.{stage.plain}.eval-late1"
    never = f"1a2b3c4d.{stage.plain}.eval-never"
    stage.apply()
    stage.until_fine()
    stream = stage.stream(bus)
    early = client.ask(stage.subject, request_body("Ada", 1), hop(late))
    nobody = client.ask(stage.subject, request_body("Ada", 2), hop(never))
    nowhere = client.ask(stage.subject, request_body("Ada", 3), hop(stage.node_name, port="nowhere"))
    stage.pause(1)
    stage.apply(late)
    error = early.first(30).error
    check(error is None or error.startswith(("still compiling (", "no compiled module")), f"the request that came before its node: {error}")
    equal(nobody.first(45).error, f"instance {never} not found after retry", "the answer for a node that never comes")
    equal(nowhere.first(15).error, f"port nowhere not ready on node {stage.node_name}", "the answer for a port that is not there")
    return finished(stream)


def finished(stream: Stream) -> str:
    report = stream.finish()
    report.all_right()
    return str(report)


@scenario()
def odd_nodes(stage: Stage) -> str:
    """Nodes without settings, of an unknown component, with a language that nobody has, with braces in the source, with credentials, and those that are others' business.

    Each has a complete status that says what is the matter; what looks like a credential is not published; `{{` in a program is the program's; the nodes of other modules are left
    alone. Settings that come as a signal to all replicas take effect.
    """
    bus = stage.bus()
    client = stage.client(bus)
    client.play("http-module-v0", lambda message: ([], message.body))
    stage.operator(nats=bus.url).wait_ready()
    names = {kind: f"1a2b3c4d.{stage.plain}.eval-{kind}" for kind in ("empty", "alien", "cobol", "braces", "secret", "signal", "nonsense")}
    foreign, short = "1a2b3c4d.other-module-v0.eval-x1", f"1a2b3c4d.{stage.plain}"
    for name in (foreign, short):
        stage.apply(name)
    stage.cluster.apply(node(names["empty"], stage.module, None))
    alien = node(names["alien"], stage.module, settings(GREETING))
    alien["spec"]["component"] = "cron"
    stage.cluster.apply(alien)
    stage.apply(names["cobol"], settings("DISPLAY 'HELLO'.", language="cobol"))
    # Evaluated as an expression, this would be a program that greets with a number.
    stage.apply(names["braces"], settings(GREETING.replace("Hello", "{{1}}Hello")))
    stage.apply(names["secret"], settings(GREETING, inputData={"name": "Ada", "apiKey": "abc-123", "list": [{"password": "hunter2"}], "token": "{{$.token}}"}))
    stage.apply(names["signal"])
    nonsense = node(names["nonsense"], stage.module, None)
    nonsense["spec"]["ports"][:0] = [{"port": "_settings", "configuration": encoded([1, 2])}]
    stage.cluster.apply(nonsense)
    stage.nodes += [names["empty"], names["alien"], names["nonsense"]]

    found = stage.until_fine(names["empty"])
    check(found["status"]["ports"], "a node without settings has no ports in its status")
    answer = client.request(stage.subject, request_body("Ada", 1), hop(names["empty"]))
    equal(answer.error, "no compiled module — provide Settings.Source.Content", "the answer of a node without settings")
    stage.until_status("names the unknown component", lambda status: status.get("error") is True and status.get("status") == "component cron is not registered", names["alien"])
    stage.until_status("names the language", lambda status: status.get("error") is True and "cobol" in status.get("status", ""), names["cobol"])
    stage.until_status("says that the settings are no object", lambda status: status.get("error") is True, names["nonsense"])
    stage.until_fine(names["braces"])
    stage.greeted(client, names["braces"], greeting="{{1}}Hello")
    shown = stage.until_fine(names["secret"])["status"]
    values = {port["name"]: decoded(port["configuration"]) for port in shown["ports"]}
    equal(values["_settings"]["inputData"], {"name": "Ada", "apiKey": "<redacted>", "list": [{"password": "<redacted>"}], "token": None}, "the published example")
    check("hunter2" not in str(shown["status"]) and values["request"]["inputData"]["apiKey"] == "<redacted>", "a credential is published in the port request")

    stage.until_fine(names["signal"])
    told = json.dumps(settings(GREETING.replace("Hello", "Signal"))).encode()
    client.publish(f"tinymodule.{stage.plain}.sysmsg", told, [("x-from", "signal"), ("x-to", f"{names['signal']}:_settings")])
    request = (stage.subject, request_body("Ada", 1), hop(names["signal"]))
    stage.until("the settings that came as a signal take effect", lambda: b"Signal, Ada" in client.request(*request).body, COMPILE_LIMIT)
    for name in (foreign, short):
        thing = stage.cluster.get("tinynode", name)
        check("status" not in thing and "finalizers" not in thing["metadata"], f"the node {name}, which is not this module's, was touched")
    return ""


@scenario()
def slow_compile(stage: Stage) -> str:
    """A compile delays no other node, and requests to a node that compiles are refused at once.

    While one node compiles, another one is created, answers and is deleted. A request to the compiling node is answered at once with `still compiling`.
    New settings supersede those that are being compiled: the last ones win.
    """
    bus = stage.bus()
    client = stage.client(bus)
    client.play("http-module-v0", lambda message: ([], message.body))
    replica = stage.operator(nats=bus.url).wait_ready()
    stage.apply()
    stage.until_fine()
    slow = f"1a2b3c4d.{stage.plain}.eval-slow1"
    other = f"1a2b3c4d.{stage.plain}.eval-other"
    stage.apply(slow, settings(slow_to_compile()))
    stage.until("a compiler runs", replica.children, 30)
    answer = client.request(stage.subject, request_body("Ada", 1), hop(slow), limit=5)
    check((answer.error or "").startswith("still compiling ("), f"a request to a node that compiles gets {answer.error!r} {answer.body!r}")
    stage.apply(other)
    stage.until_fine(other, limit=15)
    stage.greeted(client, other)
    stage.cluster.kubectl("delete", "tinynode", other, "--timeout=10s")
    check(replica.children(), "the compile ended before the others were tried")
    stage.apply(slow, settings(GREETING.replace("Hello", "Bye")))
    stage.until_fine(slow)
    stage.greeted(client, slow, greeting="Bye")
    return ""
