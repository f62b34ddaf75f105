from collections.abc import Iterator
from typing import Any

import pandas

from . import Coder, Detail

def claims(frame: pandas.DataFrame, by: str = "claim") -> Iterator[dict[str, Any]]: ...
def scrub(frame: pandas.DataFrame, by: str = "claim", coder: Coder | None = None) -> pandas.DataFrame: ...
def scrub_json(series: pandas.Series[str], detail: Detail = "brief", coder: Coder | None = None) -> pandas.Series[str]: ...
