"""What a tester that knows nothing but the contract finds: requests made from it, valid and not, and every check."""

from __future__ import annotations

import io

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from api.app import create_app
from api.settings import Settings

APP = create_app(Settings(), log_stream=io.StringIO())
contract = schemathesis.openapi.from_wsgi("/openapi.json", APP)


@contract.parametrize()
@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_the_service_keeps_to_the_contract(case: schemathesis.Case) -> None:
    # The contract's schemas cannot say that a time zone is one of the IANA names, or that ids are distinct.
    case.call_and_validate(excluded_checks=[positive_data_acceptance])
