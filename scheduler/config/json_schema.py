"""JSON Schema of store files, for editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

from scheduler.config.plain_value import plain_value
from scheduler.config.rules_section import limit_model
from scheduler.config.schema import StoreFile
from scheduler.config.settings_section import settings_model
from scheduler.config.staffing_section import staffing_model
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.solver_settings import SolverSettings

__all__ = ["json_schema"]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_SWITCH: Final[Mapping[str, Any]] = {"enum": ["off", "on", True, False, None]}


def json_schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12, of a store file.

    Returns
    -------
    dict
        With the settings of every limit, of the forecast, of staffing and of the search, and their help texts. A key that is
        not in it is refused by `scheduler.config.load` too; dates, times and names are checked there alone.
    """
    from scheduler.rules.registry import LIMITS

    schema = StoreFile.model_json_schema()
    parts = schema["properties"]
    rooms: dict[str, type[BaseModel]] = {
        "forecast": settings_model(ForecastSettings),
        "staffing": staffing_model(),
        "solver": settings_model(SolverSettings),
    }
    for name, model in rooms.items():
        parts[name] = {**_model_schema(model, schema), "description": parts[name]["description"]}
    parts["history"]["anyOf"].append({"type": "string"})  # the file alone
    parts["month"]["anyOf"].append({"type": "string"})  # the workbook
    limits: dict[str, Any] = {}
    for name, limit in LIMITS.items():
        settings = _model_schema(limit_model(limit), schema)
        limits[name] = {"anyOf": [settings, dict(_SWITCH)], "description": settings.pop("description", name)}
    parts["rules"] = {
        "type": "object",
        "properties": limits,
        "additionalProperties": False,
        "description": parts["rules"]["description"],
    }
    for name, field in StoreFile.model_fields.items():
        if isinstance(field.default, frozenset):
            parts[name]["default"] = plain_value(field.default)
    # The workbook of the month may hold the team.
    schema["required"].remove("agents")
    schema["anyOf"] = [{"required": ["agents"]}, {"required": ["month"]}]
    for name in parts:
        if name not in schema["required"] and name != "agents":  # a key may stand there with nothing behind it
            parts[name] = {"anyOf": [parts[name], {"type": "null"}], "description": parts[name].get("description", name)}
    return {"$schema": _DIALECT, **schema}


def _model_schema(model: type[BaseModel], schema: dict[str, Any]) -> dict[str, Any]:
    """Schema of one section; what it refers to joins the definitions of the whole."""
    part = model.model_json_schema()
    schema.setdefault("$defs", {}).update(part.pop("$defs", {}))
    return part
