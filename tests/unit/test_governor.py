"""Which event a time expression dates."""

import pytest

from timeline.events.governor import governor
from timeline.model.text import TextSpan
from timeline.syntax.parser import parser

DATED = """
A deal signed on [Friday], the two sides said Thursday, ends the strike. => signed
A deal signed on Friday, the two sides said [Thursday], ends the strike. => said
The plant will be closed, Ryder said [Thursday]. => said
On [Monday], the court ruled that the law was void. => ruled
The company, founded in [1998], sold the unit last year. => founded
The company, founded in 1998, sold the unit [last year]. => sold
He announced the plan [Tuesday] in Cairo. => announced
The raid on [Monday] killed two people. => raid
Elections in [May] brought a new government. => Elections
The [2010] raid killed two. => raid
Soldiers opened fire, killing two people on [Monday] and wounding five. => killing
The ministry said [Thursday] the bridge would reopen within weeks. => said
The ministry said on [Thursday] that the bridge would reopen within weeks. => said
The hearing was postponed until [March 5]. => hearing
The union called a strike for [Monday]. => strike
The vote was on [Tuesday]. => vote
He was elected mayor in [2016] and re-elected in 2020. => elected
He was elected mayor in 2016 and re-elected in [2020]. => re-elected
The [1996] law bars such payments. => -
Profit rose to $5 million in [1998]. => rose
The bridge, which opened in [1932], will close next week. => opened
The bridge, which opened in 1932, will close [next week]. => close
The factory closed [three years] after it was sold. => closed
[Last month], the mayor of the town that was hit by floods in 2019 resigned. => resigned
Last month, the mayor of the town that was hit by floods in [2019] resigned. => hit
Two men were arrested in Lyon [Saturday night]. => arrested
Officials on [Sunday] confirmed the death of a second worker. => confirmed
Talks are scheduled to resume in Geneva on [Jan. 15]. => resume
The minister, who resigned on [Friday], denied the charges. => resigned
Police said the gunman, arrested [Saturday], had acted alone. => arrested
He plans to visit Tokyo in [May]. => visit
The company said it would cut 500 jobs by [June]. => cut
After winning the election in [2015], she raised taxes. => winning
The king died in [1952] at the age of 56. => died
The storm, the worst since [1987], tore roofs off houses. => -
She was born in Oslo on [May 3, 1960]. => born
[Monday]'s attack was the third this year. => attack
In an interview on [Sunday], he called the vote a farce. => called
Lawmakers voted 52-48 on [Wednesday] to reject the treaty. => voted
The treaty, signed in [1992] and ratified a year later, expires in December. => signed
The treaty, signed in 1992 and ratified [a year later], expires in December. => ratified
The treaty, signed in 1992 and ratified a year later, expires in [December]. => expires
Prices fell 3 percent in [March] from a year earlier. => fell
The army launched an offensive on [June 4]. => launched
"We will rebuild," the governor told reporters [Tuesday]. => told
He has led the party since [2011]. => led
The meeting, held in Vienna on [Monday], ended without a deal. => held
The fire broke out [shortly after midnight] on the third floor. => broke
Four years after the [2011] tsunami, thousands still live in camps. => tsunami
The court is to hear the case on [Feb. 12]. => hear
The airline, which filed for bankruptcy in [2009], was bought by a rival in 2012. => filed
The airline, which filed for bankruptcy in 2009, was bought by a rival in [2012]. => bought
The two men had met in [1974], the book says. => met
Gunmen killed the judge outside his home on [Aug. 9], according to police. => killed
According to a statement released [Monday], the ship sank in heavy seas. => released
The ceasefire that began on [Nov. 24] collapsed on Friday. => began
The ceasefire that began on Nov. 24 collapsed on [Friday]. => collapsed
Voters go to the polls on [Sunday]. => go
The crash, which killed 12 people on [May 2], is still under investigation. => killed
Rebels shelled the town for a second day [Tuesday], witnesses said. => shelled
The peace deal reached in [2005] ended two decades of war. => reached
[Two years later], the band split up. => split
The senator, 71, announced [Monday] he would not seek another term. => announced
The tower was completed in [1889] for the world's fair. => completed
Shares in the company slid 12 percent [Thursday] after it warned of lower profit. => slid
The president will meet union leaders [next Tuesday] in Quito. => meet
A magnitude 6.1 earthquake struck the coast [early Saturday]. => struck
She joined the firm in [1999], became its chairwoman in 2006 and retired in 2015. => joined
She joined the firm in 1999, became its chairwoman in [2006] and retired in 2015. => became
She joined the firm in 1999, became its chairwoman in 2006 and retired in [2015]. => retired
The [Sept. 11, 2001], attacks changed air travel. => attacks
Protesters marched through the capital on [Saturday] to demand the release of a journalist jailed in March. => marched
Protesters marched through the capital on Saturday to demand the release of a journalist jailed in [March]. => jailed
The law, passed in [2019], takes effect on Jan. 1. => passed
The law, passed in 2019, takes effect on [Jan. 1]. => takes
The law, passed in 2019, was challenged in court by the state on [Feb. 3]. => challenged
Militants attacked the base [late Wednesday], the army said in a statement. => attacked
The army said in a statement on [Thursday] that militants attacked the base. => said
The central bank raised its rate to 5 percent in [July], its third increase this year. => raised
The talks, which began on [Monday], have made little progress, diplomats said. => began
Its founder was assassinated by unknown gunmen in [December 1997]. => assassinated
In [1975], the two countries signed a treaty that fixed the border. => signed
The body was found on [Sunday] by hikers near the lake. => found
The first vaccines arrived in the country in [March 2021]. => arrived
He had been in prison since [1994]. => been
The summit, originally planned for [June], will now take place in September. => planned
The summit, originally planned for June, will now take place in [September]. => take
Turnout was 61 percent, down from 70 percent in [2014]. => -
The widow of a miner killed in the [1984] explosion unveiled the memorial. => explosion
Workers found a bomb from [World War II]. => -
The country, independent since [1960], holds its first vote Sunday. => -
The country, independent since 1960, holds its first vote [Sunday]. => holds
Two of the men pleaded guilty in [April] and were sentenced to five years. => pleaded
The commission's report, published [last week], blamed poor maintenance. => published
The militia said [Wednesday] it shot down a drone over the city. => said
Heavy rain on [Sunday] forced the closure of two airports. => forced
Firefighters brought the blaze under control [around 4 a.m. Monday]. => brought
Three people died and 14 were hurt in the collision on [Route 9] Friday. => hurt
The bank, which in [2011] had needed a bailout, reported a record profit. => needed
A court in Madrid on [Tuesday] sentenced the former mayor to six years in prison. => sentenced
The bombing came [a day] after the two sides agreed to a truce. => came
Since the war began in [2014], more than 14,000 people have been killed. => began
The accord was signed at a ceremony in Oslo on [Sept. 13]. => signed
The company plans to open a second plant in Ohio in [2026]. => open
Kim, who took power in [2011], has never visited the South. => took
The election, set for [Nov. 5], could be delayed. => set
The former champion, who died in [March], left no will. => died
He said the plant had closed on [Tuesday]. => closed
The airline canceled 300 flights on [Monday] because of fog. => canceled
The regulator opened an inquiry into the merger in [May]. => opened
He died within weeks of his capture on [March 26, 1996]. => capture
The senator condemned the army's shelling of the town on [Aug. 2]. => shelling
He won the election in [2010]. => won
Goods rolled into the city from Jordan on [Tuesday] and cargo was unloaded. => rolled
The boy was found [Thanksgiving Day] clinging to a raft. => found
It was on [Monday] that the mayor revealed the plan. => revealed
It was not until [Tuesday] that the mayor revealed the plan. => revealed
The firm lost $3 million in the year ended [March 31]. => lost
Protesters planned a large demonstration in the square on [Saturday]. => demonstration
The verdict is expected on [Friday]. => verdict
The council condemned the bombing of the two embassies on [Thursday]. => condemned
"""
"""A sentence, its expression in brackets, and the word that it dates; - where it dates none."""


def dated(marked: str, *, past: bool = False) -> str:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    parse_all = parser("en")
    assert parse_all is not None
    (parse,) = parse_all(text, (TextSpan(0, len(text)),))
    place = governor(parse, TextSpan(start, end), past=past)
    return "-" if place is None else parse.words[place].text


@pytest.mark.parametrize("line", DATED.strip().splitlines())
def test_an_expression_dates_its_own_event(line: str) -> None:
    marked, _, wanted = line.partition(" => ")
    assert dated(marked) == wanted


def test_an_expression_outside_the_parse_dates_nothing() -> None:
    parse_all = parser("en")
    assert parse_all is not None
    (parse,) = parse_all("It rained.", (TextSpan(0, 10),))
    assert governor(parse, TextSpan(20, 26)) is None


def test_what_is_only_to_be_done_has_no_time_that_is_over() -> None:
    marked = "Two rivals raised their offers to buy the airline [Friday]."
    assert dated(marked, past=False) == "buy"
    assert dated(marked, past=True) == "raised"
