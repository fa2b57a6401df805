"""Identifiers, as people and reference managers write them, and where they lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import urls
from archiver.model import CitationKind

DOI, ARXIV, PMID = CitationKind.DOI, CitationKind.ARXIV, CitationKind.PMID
PMCID, HANDLE = CitationKind.PMCID, CitationKind.HANDLE
ARK, URN = CitationKind.ARK, CitationKind.URN

LEAD = {
    (DOI, "10.1000/182"): "https://doi.org/10.1000/182",
    (DOI, " 10.1000/182\n"): "https://doi.org/10.1000/182",
    (DOI, "doi:10.1000/182"): "https://doi.org/10.1000/182",
    (DOI, "DOI: 10.1000/AbC"): "https://doi.org/10.1000/AbC",
    (DOI, "info:doi/10.1000/182"): "https://doi.org/10.1000/182",
    (DOI, "doi.org/10.1000/182"): "https://doi.org/10.1000/182",
    (DOI, "https://doi.org/10.1000/182"): "https://doi.org/10.1000/182",
    (DOI, "http://dx.doi.org/10.1000/182"): "https://doi.org/10.1000/182",
    (DOI, "10.1000/a<b>c"): "https://doi.org/10.1000/a%3Cb%3Ec",
    (DOI, "10.1000/a#b?c"): "https://doi.org/10.1000/a%23b%3Fc",
    (DOI, "10.1000/50%off"): "https://doi.org/10.1000/50%25off",
    (DOI, "10.1000/a%3Cb"): "https://doi.org/10.1000/a%3Cb",
    (DOI, "https://doi.org/10.1000/a?x=1#b"): "https://doi.org/10.1000/a?x=1#b",
    (DOI, "10.1000/(x)[y];z"): "https://doi.org/10.1000/(x)[y];z",
    (ARXIV, "2101.00001"): "https://arxiv.org/abs/2101.00001",
    (ARXIV, "arXiv:2101.00001v2"): "https://arxiv.org/abs/2101.00001v2",
    (ARXIV, "arXiv:2101.00001 [cs.LG]"): "https://arxiv.org/abs/2101.00001",
    (ARXIV, "hep-th/9901001"): "https://arxiv.org/abs/hep-th/9901001",
    (ARXIV, "math.GT/0309136"): "https://arxiv.org/abs/math.GT/0309136",
    (ARXIV, "http://arxiv.org/pdf/2101.00001v1.pdf"): "https://arxiv.org/abs/2101.00001v1",
    (PMID, "12345678"): "https://pubmed.ncbi.nlm.nih.gov/12345678/",
    (PMID, "PMID: 1"): "https://pubmed.ncbi.nlm.nih.gov/1/",
    (PMID, "www.ncbi.nlm.nih.gov/pubmed/123"): "https://pubmed.ncbi.nlm.nih.gov/123/",
    (PMCID, "PMC1234567"): "https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/",
    (PMCID, "PMCID: PMC1234567.2"): "https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/",
    (PMCID, "1234567"): "https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/",
    (HANDLE, "2027/abc"): "https://hdl.handle.net/2027/abc",
    (HANDLE, "hdl:20.500.11850/1"): "https://hdl.handle.net/20.500.11850/1",
    (HANDLE, "http://hdl.handle.net/2027/abc"): "https://hdl.handle.net/2027/abc",
    (ARK, "ark:12148/btv1b8449691v"): "https://n2t.net/ark:/12148/btv1b8449691v",
    (ARK, "https://n2t.net/ark:/12148/x"): "https://n2t.net/ark:/12148/x",
    (URN, "urn:nbn:de:bvb:12-1"): "https://nbn-resolving.org/urn:nbn:de:bvb:12-1",
}
LEAD_NOWHERE = [
    (DOI, ""),
    (DOI, "10.1000"),
    (DOI, "10.123/abc"),
    (DOI, "11.1000/182"),
    (DOI, "10.1000/a b"),
    (DOI, "https://example.org/10.1000/182"),
    (ARXIV, "2101.1"),
    (ARXIV, "none/9901001"),
    (ARXIV, "https://example.org/abs/2101.00001"),
    (PMID, "0123"),
    (PMID, "123456789"),
    (PMID, "PMC123"),
    (PMCID, "PMC"),
    (HANDLE, "abc"),
    (ARK, "12148/x"),
    (ARK, "ark:/words/x"),
    (URN, "urn:isbn:0451450523"),
    (CitationKind.TEXT, "10.1000/182"),
    (CitationKind.LINK, "12345678"),
]


@pytest.mark.parametrize(("written", "url"), LEAD.items(), ids=str)
def test_an_identifier_leads_to_its_resolver(written, url):
    """With its label, its resolver, or neither; and a URL of it leads to itself."""
    kind, text = written
    assert urls.identified(kind, text) == url
    assert urls.identified(kind, url) == url


@pytest.mark.parametrize(("kind", "text"), LEAD_NOWHERE)
def test_what_is_none_leads_nowhere(kind, text):
    """Rather nothing than an address of nothing."""
    assert urls.identified(kind, text) is None


@given(st.sampled_from(CitationKind), st.text("10./doi:arxvPMCDhlk-<>%#? \né"))
def test_any_text_leads_to_one_line_or_nowhere(kind, text):
    """Nothing raises, and no blank or bracket comes into a URL."""
    url = urls.identified(kind, text)
    assert url is None or (url.startswith("https://") and not set(url) & set(" \n<>"))
