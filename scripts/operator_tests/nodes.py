"""TinyNodes as the platform writes them, and the names that the contract gives them."""

import base64
import json
import re
from typing import Any

# Where the stream's requests come from and its answers go to: a module that the tests play.
PEER = "http-module-v0"
SENDER = f"1a2b3c4d.{PEER}.server-q1"


def sanitised(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower())[-48:].strip("-")


def encoded(value: Any) -> str:
    """How `configuration` and `schema` are written."""
    return base64.b64encode(json.dumps(value).encode()).decode()


def decoded(text: str) -> Any:
    return json.loads(base64.b64decode(text))


def settings(content: str, *, language: str = "swift", **more: Any) -> dict:
    return {
        "source": {"language": language, "content": content},
        "inputData": {"name": "Ada"},
        "outputData": {"greeting": ""},
        "enableErrorPort": False,
        "enableStatusPort": False,
        **more,
    }


REQUEST = {"context": "{{$.context}}", "inputData": {"name": "{{$.body.name}}"}}


def node(name: str, module: str, values: dict | None, *, request: dict | None = REQUEST, edges: dict[str, str] | None = None) -> dict:
    """A node between two ports of the module that the tests play. `values` are its settings, `edges` targets by port."""
    ports = [] if values is None else [{"port": "_settings", "configuration": encoded(values)}]
    if request is not None:
        ports.append({"from": f"{SENDER}:request", "port": "request", "configuration": encoded(request)})
    targets = {"response": f"{SENDER}:response"} if edges is None else edges
    return {
        "apiVersion": "operator.tinysystems.io/v1alpha1",
        "kind": "TinyNode",
        "metadata": {"name": name, "labels": {"tinysystems.io/flow-name": "flow", "tinysystems.io/project-name": "project"}},
        "spec": {
            "module": module,
            "component": "wasm_eval",
            "ports": ports,
            "edges": [{"id": f"e-{port}", "port": port, "to": to, "flowID": "flow"} for port, to in targets.items()],
        },
    }


def hop(name: str, *, port: str = "request", edge: str = "e1", depth: int = 1) -> list[tuple[str, str]]:
    """The headers of a message from the tests' module to a node."""
    return [("Nats-Msg-Id", edge), ("x-edge-id", edge), ("x-from", f"{SENDER}:request"), ("x-message-depth", str(depth)), ("x-to", f"{name}:{port}")]


def request_body(name: str, rid: int) -> bytes:
    return f'{{"body":{{"name":"{name}"}},"context":{{"rid":{rid}}}}}'.encode()


def response_body(name: str, rid: int) -> bytes:
    """What the node sends to the edge of its port `response` for that request, to the byte."""
    return f'{{"context":{{"rid":{rid}}},"outputData":{{"greeting":"Hello, {name}"}}}}'.encode()
