"""What programs of other people read is valid by the schemas that they publish."""

import json
from pathlib import Path

import pytest
import told
from jsonschema import Draft4Validator
from lxml import etree

from archiver.model import Report
from archiver.reports import RENDERERS, Layout

SCHEMAS = Path(__file__).parent / "schemas"
SARIF = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))

REPORTS = [
    pytest.param(told.REPORT, id="everything awkward"),
    pytest.param(Report((), (), ()), id="nothing at all"),
]


@pytest.mark.parametrize("report", REPORTS)
def test_sarif_is_valid(report):
    """SARIF is what its schema of version 2.1.0 asks for."""
    log = json.loads(RENDERERS["sarif"](report, Layout()))
    assert [each.message for each in Draft4Validator(SARIF).iter_errors(log)] == []


def test_the_schema_of_sarif_tells_what_is_wrong():
    """The validator that says so would notice."""
    log = json.loads(RENDERERS["sarif"](told.REPORT, Layout()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not Draft4Validator(SARIF).is_valid(log)


@pytest.mark.parametrize("report", REPORTS)
def test_junit_is_valid(report):
    """JUnit's XML is what the schema of Jenkins asks for."""
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    suites = etree.fromstring(RENDERERS["junit"](report, Layout()).encode())
    assert schema.validate(suites), schema.error_log
