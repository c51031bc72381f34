"""`--lang` and `--reading`: the person's word on how a text is read."""

from pathlib import Path

from tests.cli.conftest import Run


def test_a_phrase_is_explained_in_its_language(timeline: Run) -> None:
    result = timeline("explain", "hace dos días", "--lang", "es", "--date", "2024-05-10")
    assert result.code == 0
    assert result.out.rstrip().endswith("2024-05-08")


def test_an_article_that_names_no_language_is_read_in_the_one_given(timeline: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("El puente se cerró el lunes y hace dos años se reparó.", encoding="utf-8")
    result = timeline("build", str(article), "--lang", "es", "--date", "2024-05-10", "-o", "-")
    assert "May 6, 2024" in result.out or "6 de mayo de 2024" in result.out


def test_a_history_can_be_read_as_news(timeline: Run, tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text("The fort fell on March 3, 1923. The army left it on March 9.", encoding="utf-8")
    read = {
        reading: timeline("tag", str(story), "--date", "2024-05-10", "--reading", reading).out
        for reading in ("news", "history")
    }
    assert '"value": "2024-03-09"' in read["news"]
    assert '"value": "1923-03-09"' in read["history"]
