"""The parts of a published schema that are the contract: names, nesting, `required`, `configurable`, `path`. Titles and descriptions are free."""

from typing import Any

FREE = ("title", "description")


def essence(schema: Any) -> Any:
    """A schema without what is free."""
    if isinstance(schema, list):
        return [essence(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        # A property may be called like a keyword.
        key: {name: essence(part) for name, part in value.items()} if key in ("properties", "$defs") else essence(value)
        for key, value in schema.items()
        if key not in FREE
    }


def reference(name: str, order: int) -> dict:
    return {"$ref": f"#/$defs/{name}", "propertyOrder": order}


def root(name: str, properties: dict, definitions: dict, **more: Any) -> dict:
    return {"$ref": f"#/$defs/{name}", "$defs": {name: {"type": "object", "path": "$", "properties": properties, **more}, **definitions}}


CONTEXT = {"configurable": True, "path": "$.context"}
NAME_EXAMPLE = {
    "type": "object",
    "properties": {"name": {"default": "Ada", "type": "string", "propertyOrder": 1}},
    "additionalProperties": {"type": "string"},
}

# With the examples `{"name":"Ada"}` and `{"greeting":""}`.
REQUEST = root(
    "Request",
    {"context": reference("Context", 1), "inputData": reference("Inputdata", 2)},
    {"Context": CONTEXT, "Inputdata": {"configurable": True, "path": "$.inputData", **NAME_EXAMPLE}},
)
RESPONSE = root(
    "Response",
    {"context": reference("Context", 1), "outputData": reference("Outputdata", 2)},
    {
        "Context": {"path": "$.context"},
        "Outputdata": {
            "path": "$.outputData",
            "type": "object",
            "properties": {"greeting": {"default": "", "type": "string", "propertyOrder": 1}},
            "additionalProperties": {"type": "string"},
        },
    },
)
ERROR = root("Error", {"context": reference("Context", 1), "error": {"type": "string", "propertyOrder": 2}}, {"Context": {"path": "$.context"}})
STATUS = root(
    "Status",
    {
        "phase": {"type": "string", "propertyOrder": 1},
        "message": {"type": "string", "propertyOrder": 2},
        "elapsedMs": {"type": "integer", "propertyOrder": 3},
    },
    {},
)
