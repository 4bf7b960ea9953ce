"""Pairs of sentences as two parties to one event would publish them, from many desks: strikes, courts, disasters, sport.

They were written before any rule was tuned on them, as a check that rules hold for other events than those of the gold: of the
47 that differ, the facets as they then were found 26 in the right kind, and they took 2 of the 45 that agree to differ.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """Two passages on one point, and the kinds in which they may be said to differ, any of which will do (none: agreement)."""

    id: str
    left: str
    right: str
    kinds: str = ""


DIVERGENT = (
    # quantity
    Row("strike turnout", "The union said that nine in ten drivers had joined the walkout.", "Fewer than half of the drivers took part in the walkout, according to the bus company.", "quantity"),
    Row("back pay", "Each worker will receive a lump sum of 1,200 euros in January.", "The company is paying every employee a one-off 750 euros in January.", "quantity"),
    Row("evacuees", "Some 400 families were moved out of the valley overnight.", "About 150 families were evacuated from the valley during the night.", "quantity"),
    Row("fine", "The court fined the shipping line 2.4 million dollars over the spill.", "The shipping line was ordered to pay 24 million dollars for the spill.", "quantity"),
    Row("recall", "The recall covers 61,000 cars built between 2019 and 2021.", "Some 16,000 cars made from 2019 to 2021 are being recalled.", "quantity"),
    # time
    Row("ballot day", "Members will vote on the pay offer from 3 to 10 June.", "The ballot on the pay offer closes on 24 June.", "time"),
    Row("known since", "The operator informed the regulator of the crack in April.", "The regulator first heard of the crack from the operator in late July.", "time"),
    Row("evacuation time", "The order to leave the coast was given at 6 a.m., two hours before the wave.", "Residents say that the order to leave the coast came only at 9 a.m.", "time"),
    Row("order of events", "Officers fired tear gas only after stones had been thrown at them.", "Stones were thrown only after officers had fired tear gas.", "time polarity actor"),
    Row("start of sentence", "The ban on the sprinter begins immediately.", "The sprinter's ban will begin after the championships.", "time"),
    # place
    Row("crash site", "The drone came down in the sea some 20 kilometres off the coast.", "The drone crashed in a field near the village of Orlesk.", "place"),
    Row("meeting room", "The two chairmen met at the federation's headquarters in Lausanne.", "The two chairmen met at an airport hotel in Zurich.", "place"),
    Row("leak", "The oil leaked from a storage tank on land.", "The oil leaked from the tanker at sea.", "place actor"),
    # actor
    Row("who walked out", "The employers broke off the talks on Thursday night.", "The union broke off the talks on Thursday night.", "actor"),
    Row("who asked", "The committee met at the request of the players' association.", "The committee was convened at the request of the sponsors.", "actor"),
    Row("who attacked", "A navy boat rammed the trawler off the cape.", "The trawler rammed the navy boat off the cape.", "actor"),
    Row("who found", "The error was discovered by an outside auditor.", "The bank itself discovered the error during a routine check.", "actor"),
    Row("who pays", "The state will pay for the repair of the dam.", "The operator of the dam will pay for its repair.", "actor"),
    Row("who phoned", "The call was initiated by the German side.", "The call took place at the initiative of the Turkish president.", "actor"),
    # scope
    Row("ceasefire what", "The sides agreed to halt attacks on ports and shipping.", "The sides agreed to halt attacks on shipping in ports.", "scope"),
    Row("closure", "All 14 branches in the region will close by May.", "Only the smaller branches in the region will close by May.", "scope"),
    Row("full ceasefire", "The governor called for a full and unconditional ceasefire.", "The governor called for a 30-day ceasefire.", "scope"),
    Row("inquiry", "The inquiry will examine the conduct of the police and of the ministry.", "The inquiry will examine only the conduct of the officers on duty.", "scope"),
    Row("ban where", "The fishing ban applies to the whole of the gulf.", "The fishing ban applies to the northern part of the gulf.", "scope place"),
    Row("data", "The hackers obtained the names and passport numbers of customers.", "The hackers obtained only the names of customers, the airline said.", "scope"),
    # commitment
    Row("mine closes", "The company has decided to close the mine in 2027.", "The company is looking into a closure of the mine in 2027.", "commitment"),
    Row("prisoners", "The two governments agreed to exchange 40 prisoners.", "The two governments discussed a possible exchange of 40 prisoners.", "commitment"),
    Row("stadium", "The mayor guaranteed that the stadium would be built.", "The mayor said the city could build the stadium.", "commitment"),
    Row("visit", "The president accepted the invitation to visit the capital.", "The president will consider the invitation to visit the capital.", "commitment"),
    Row("cause", "Arson was the cause of the fire, the chief said.", "Arson may have been the cause of the fire, the chief said.", "commitment"),
    Row("readiness", "The minister confirmed that the country would send engineers.", "The minister expressed readiness to send engineers.", "commitment"),
    # condition
    Row("ships return", "The shipping line will return to the canal in March.", "The shipping line will return to the canal in March if the attacks have ended by then.", "condition"),
    Row("deal after", "The club will sell the stadium once the debt has been paid.", "The club will sell the stadium as soon as the council has approved the plans.", "condition"),
    Row("aid", "Aid will flow without any conditions.", "Aid will flow only in exchange for reforms of the courts.", "condition"),
    Row("bail", "The defendant may leave the country at any time.", "The defendant may leave the country provided that the court agrees.", "condition"),
    # polarity
    Row("contact", "The captain answered all radio calls of the coastguard.", "The captain did not answer any of the coastguard's radio calls.", "polarity"),
    Row("talks on", "Negotiations with the rebels are continuing.", "There are no negotiations with the rebels.", "polarity"),
    Row("denial", "The army shelled the hospital in the old town.", "The army rejects reports that it shelled the hospital in the old town.", "polarity"),
    Row("warning", "Residents were warned about the dam days before the flood.", "Nobody warned the residents about the dam before the flood.", "polarity"),
    Row("market", "Profit rose in the third quarter.", "Profit fell in the third quarter.", "polarity"),
    Row("reported claim", "The union claims that the company hid the report.", "The company denies the union's claim that it hid the report.", "polarity"),
    # framing
    Row("layoffs", "The group is streamlining its workforce by 900 posts.", "The group is throwing 900 workers out on the street.", "framing"),
    Row("policing", "Officers acted with restraint when they cleared the square.", "Officers brutally cleared the square.", "framing"),
    Row("defence", "Our forces responded to an unprovoked act of aggression at the border post.", "Our forces prevented an illegal crossing at the border post.", "framing actor"),
    Row("talks tone", "The conversation was frank and businesslike.", "The conversation was very friendly and productive.", "framing"),
    Row("blame for collapse", "The talks collapsed because of the employers' stubborn refusal to listen.", "The talks ended without a result.", "framing"),
    Row("war name", "The parties discussed ways to settle the crisis in the east.", "The parties discussed how to end the brutal war in the east.", "framing"),
)  # fmt: skip

AGREEING = (
    Row("strike figures", "More than 2,000 nurses walked out on Monday.", "Around 2,150 nurses took part in Monday's walkout."),
    Row("hours", "The meeting lasted an hour and a half.", "The talks went on for about 90 minutes."),
    Row("dates", "The accord takes effect on the first of July.", "The accord will enter into force in July."),
    Row("zones", "The call began at 10 a.m. in New York.", "The call began at 4 p.m. Central European Summer Time."),
    Row("place within", "The fire broke out in a warehouse in Hamburg.", "The warehouse in the port of Hamburg caught fire."),
    Row("passive", "The bridge was inspected by the ministry's engineers in March.", "Engineers from the ministry inspected the bridge in March."),
    Row("detail", "The leaders discussed trade.", "The leaders discussed trade, including tariffs on steel and farm goods."),
    Row("detail list", "The delegation included the ministers of energy and transport.", "The ministers of transport, energy and health were in the delegation."),
    Row("courtesy", "The two presidents promised to stay in contact.", "The presidents will remain in touch."),
    Row("shared stance", "Both sides stressed that the crisis must be solved by diplomacy.", "The need for a diplomatic solution was underlined by both sides."),
    Row("plan words", "The airline plans to cut 300 jobs.", "Some 300 jobs are to go at the airline."),
    Row("resigned", "The chairman has stepped down.", "The chairman resigned on Tuesday evening."),
    Row("verdict", "The court found the banker guilty of fraud.", "The banker was convicted of fraud."),
    Row("failed double", "The council did not rule out a second inquiry.", "A second inquiry remains possible, the council said."),
    Row("not alone", "The minister was not the only one to criticise the plan.", "Several people, the minister among them, criticised the plan."),
    Row("condition both", "The team will travel if the visas arrive.", "The team cannot travel unless the visas arrive."),
    Row("order", "After the vote the speaker closed the session.", "The speaker closed the session once the vote had been held."),
    Row("name", "The head of the federation opened the tournament.", "Federation president Mira Tolvan opened the tournament."),
    Row("currency", "The budget is 1.2 billion euros.", "The budget amounts to 1,200 million euros."),
    Row("percent", "Turnout was 48.6 percent.", "Just under half of voters cast a ballot."),
    Row("fire size", "The blaze has burned 2,500 hectares of forest.", "The fire has destroyed 25 square kilometres of woodland."),
    Row("flooded", "Flooding cut off three villages.", "Three villages were cut off by the floods."),
    Row("thanks", "The minister thanked his counterpart for the help of rescue teams.", "The minister expressed gratitude for the rescue teams' assistance."),
    Row("support", "The chancellor reaffirmed her support for the two-state solution.", "The chancellor reiterated that she backs a two-state solution."),
    Row("urge", "The president called on the parties to lay down their arms.", "The president urged the parties to stop fighting."),
    Row("background", "The ministers met for the second time this year.", "It was the ministers' second meeting this year, after one in Oslo."),
    Row("silent time", "The suspect was arrested at the airport on Sunday.", "Police arrested the suspect at the airport."),
    Row("silent actor", "The ship was released on Friday.", "The coastguard released the ship on Friday."),
    Row("sport", "The referee sent off two players in the second half.", "Two players were shown red cards after the break."),
    Row("release", "The group will stop making diesel engines by 2030.", "By 2030 the group will no longer produce diesel engines."),
    Row("company", "Sales grew by 4 percent in the first quarter.", "First-quarter sales were up 4%."),
    Row("elections", "Observers reported problems at 30 polling stations.", "Thirty polling stations had problems, according to observers."),
    Row("mediator", "The truce was brokered by Qatar.", "The truce was agreed with Qatar's mediation."),
    Row("working groups", "The sides will set up working groups on grain and prisoners.", "It was agreed to create working groups on prisoners and grain."),
    Row("sanctions", "Brussels imposed sanctions on twelve officials.", "Twelve officials were placed under EU sanctions."),
    Row("tone", "The talks were constructive.", "The two had a productive conversation."),
    Row("protest", "Protesters marched to the parliament.", "Demonstrators marched on the parliament building."),
    Row("hope", "The mayor hopes to reopen the bridge by autumn.", "The mayor expressed the hope that the bridge could reopen by autumn."),
    Row("investigated", "Prosecutors have opened an investigation into the collapse.", "The collapse is being investigated by the prosecutor's office."),
    Row("condemn", "The ministry strongly condemned the attack.", "The ministry condemned the attack in the strongest terms."),
    Row("security council", "The council will meet again next week.", "The council's next meeting is next week."),
    Row("victims", "The blast killed four workers and injured nine.", "Four workers died and nine were hurt in the blast."),
    Row("invited", "The king invited the president to a state visit.", "The president was invited by the king to pay a state visit."),
    Row("emphasis", "The prime minister underlined the importance of the route for world trade.", "The prime minister said that the route was vital to global trade."),
    Row("wording", "The parties agreed that the next round will be held in Doha.", "The next round of talks is to take place in Doha."),
)  # fmt: skip
