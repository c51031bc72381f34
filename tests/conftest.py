"""What all tests share: the option that writes what is into what is expected."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what stories and goldens give now into them, for a person to read the diff",
    )


@pytest.fixture
def accepting(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are to be written instead of compared."""
    return bool(request.config.getoption("--accept"))
