"""Where sentences end: each row is a text cut by | where it must be cut, and nowhere else."""

import pytest

from timeline.model.text import Article, Block, BlockKind, Dateline, TextSpan
from timeline.syntax.sentences import split

CUTS = [
    "One sentence alone",
    "It rained. | It stopped.",
    "Maj. Gen. Pat Roe and Sgt. Ann Doe met Gov. Lee. | They left.",
    "He was born on Jan. 4, 1961, and died on Dec. 31. | He was 62.",
    "The meeting on Sept. 4 failed. | 12 people left by Oct. 9.",
    "It began in Feb. The rest is known.".replace("Feb. The", "Feb. | The"),
    "They met at 5 p.m. | The talks ended at 7 a.m. | Police arrived.",
    "They met at 5 p.m. Thursday and at 6 a.m. EST on Friday. | It was late.",
    "They met at 5 p.m. Jan. 4 in Erbil.",
    "They met at 5 p.m. local time.",
    "It struck at 8 p.m. (0415 GMT) Tuesday. | It was over at 9 p.m. | (They left.)",
    "U.S. Secretary of State Roe left the U.S. | He flew to the U.K. and the U.N. General Assembly.",
    "Troops left the U.S. Officials said so.".replace("U.S. Officials", "U.S. | Officials"),
    "J. K. Rowe and George W. Bushell met T. S. Elliot.",
    "It was plan B. | The other plan failed.",
    "Acme Inc. Chief Executive Roe sold Widget Corp. | The price rose. | Shares of Acme Co. fell.",
    "He lives in Springfield, Ill. | She lives in Reno, Nev., with Sen. Doe.",
    "It is over, Gen. Sec. R. J. Tolliver said. | See Sec. 5 of the pact. | He broke Sec. | The end.",
    "St. Louis and Ft. Worth are far. | He lives on Main St. | It is quiet.",
    "He was ill. | Roe said so. | The child sat. | Baghdad was quiet. | He said no. | Ten left.",
    "It is No. 5 on the list. | The answer is no. | We go.",
    "Martin L. King Jr. Day is a holiday. | He is Roe Jr. | The son left.",
    '"We go," he said. | "It is over." | Roe left.',
    '"Is it over?" Roe asked. | "Run!" he shouted. | "Why?" | Nobody knew.',
    "“It is done.” | The others agreed.",
    "He paused ... and left. | He waited… | Then he ran.",
    "It fell 3.5 percent to 1.2 million. | The rest held.",
    "WASHINGTON, D.C. (AP) -- It rained. | It stopped.",
    "Jan. 4 (UPI) -- It rained on Thursday. | It stopped.",
    "(It rained.) | The bridge closed (it was old). | It opened.",
    "Sen. Ann Roe (D-Calif.) voted no. | She left.",
    "Roe v. Wade was decided in 1973. | It was overturned in 2022.",
    "In 2013. | The group began.",
    "1. The first point holds. | 2. The second does not.",
    "A. The first point holds. | B. The second does not.",
    "GEN. ROE LEFT AT 5 P.M. | THE TALKS ENDED.",
    "Really?! | Yes.",
    "al-Jawari died. | The group mourned.",
    "He holds a Ph.D. in law, e.g. Roman law, i.e. old law, etc. | The end.",
    "He came on Thurs. Jan. 4 and left.",
]


def article_of(*paragraphs: str) -> Article:
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Block(kind=BlockKind.BODY, span=TextSpan(at, at + len(text))))
        at += len(text) + 2
    return Article(id="a1", origin="-", text="\n\n".join(paragraphs), blocks=tuple(blocks), dateline=Dateline())


@pytest.mark.parametrize("row", CUTS)
def test_sentences_end_where_the_row_is_cut(row: str) -> None:
    article = article_of(row.replace(" | ", " "))
    assert [sentence.span.of(article.text) for sentence in split(article)] == row.split(" | ")


def test_sentences_carry_their_place() -> None:
    article = article_of("It rained. It stopped.", "It shone.")
    assert [(item.article, item.index, item.paragraph, item.kind) for item in split(article)] == [
        ("a1", 0, 0, BlockKind.BODY),
        ("a1", 1, 0, BlockKind.BODY),
        ("a1", 2, 1, BlockKind.BODY),
    ]
