"""The errors of the web's libraries in, ReadingErrors in plain words out."""

from collections.abc import Iterator
from contextlib import contextmanager

import requests
from urllib3.exceptions import HTTPError, NameResolutionError
from urllib3.exceptions import TimeoutError as SlowError

from castgraph.errors import ReadingError


@contextmanager
def explain_errors(url: str) -> Iterator[None]:
    """Turn the libraries' errors into ours, in words."""
    try:
        yield
    except ReadingError as error:
        raise ReadingError(url, error.reason) from error
    except (requests.exceptions.Timeout, SlowError, TimeoutError) as error:
        raise ReadingError(url, "the host does not answer in time; try again later") from error
    except requests.exceptions.SSLError as error:
        raise ReadingError(url, f"no safe connection ({_find_cause(error)}); check the address") from error
    except requests.exceptions.ConnectionError as error:
        raise ReadingError(url, f"{_find_cause(error)}; check the address, or try again later") from error
    except (requests.exceptions.InvalidURL, UnicodeError) as error:
        raise ReadingError(url, "no address that a host can have; expected https://HOST/PATH") from error
    except (requests.exceptions.RequestException, HTTPError, OSError, ValueError) as error:
        raise ReadingError(url, f"a broken answer ({_find_cause(error)}); try again later") from error


def _find_cause(error: BaseException) -> str:
    """The innermost error's words; the outer ones show objects of the libraries."""
    chain: list[BaseException] = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__ or getattr(chain[-1], "reason", None)) is not None:
        if not isinstance(cause, BaseException) or cause in chain:
            break
        chain.append(cause)
    if any(isinstance(one, NameResolutionError) for one in chain):
        return "no host of this name"
    inner = next((one for one in reversed(chain) if isinstance(one, OSError) and one.strerror), chain[-1])
    return f"no connection: {inner.strerror}" if isinstance(inner, OSError) and inner.strerror else type(inner).__name__
