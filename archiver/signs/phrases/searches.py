"""What heads a list of what a search has found, by language; it echoes what was sought."""

# ruff: noqa: E501, RUF001  (a line is a language, in its own letters)

from functools import cache

from archiver.signs.phrases.folding import fold

MOST_CHARS = 300

_HEADS = """
    search results|you searched for|results of your search|your search for
    suchergebnis|suchergebnisse|ergebnisse ihrer suche|sie suchten nach
    résultats de recherche|résultats de la recherche|résultats de votre recherche|vous avez recherché
    resultados de búsqueda|resultados de la búsqueda|has buscado|usted buscó
    risultati della ricerca|risultati di ricerca|risultati ricerca|hai cercato
    zoekresultaten|zoekresultaat|u zocht naar|je zocht naar
    wyniki wyszukiwania
    resultados da pesquisa|resultados da busca|resultados de pesquisa|você pesquisou
    результаты поиска|вы искали|поиск по запросу
    результати пошуку|ви шукали
    arama sonuçları|arama sonucu
    نتائج البحث
    نتایج جستجو
    تلاش کے نتائج
    תוצאות חיפוש|תוצאות החיפוש
    検索結果
    搜索结果|搜尋結果|搜索結果
    encamên lêgerînê
    """


def heads_results(headline: str) -> bool:
    """Say whether a headline begins or ends as those of what a search has found."""
    folded = fold(headline[:MOST_CHARS]).strip('"- ')
    return folded.startswith(_heads()) or folded.endswith(_heads())


@cache
def _heads() -> tuple[str, ...]:
    lines = (line.split("|") for line in _HEADS.strip().split("\n"))
    return tuple(fold(each) for line in lines for each in line)
