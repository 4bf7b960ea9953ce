"""A third table of the same make: statements of parties to a quarrel, in their own tone, with few words in common.

As new, after the rules had been worked on with the first two: of 34 that differ they found 9 in the
right kind, of 24 that agree they took 1 to differ.
"""

from __future__ import annotations

from tests.facets.newsroom import Row

DIVERGENT = (
    Row("readout pause", "The president informed his colleague that he had ordered a halt to drone flights over the lakes.", "Our side was told that drone flights over the lakes might be suspended.", "commitment"),
    Row("readout prisoners", "It was agreed that 120 soldiers would come home before the holidays.", "The release of soldiers was brought up by our side.", "commitment"),
    Row("inspectors", "Inspectors of the agency will have access to all sites.", "Inspectors will be allowed into the declared sites only.", "scope"),
    Row("corridor", "The corridor will be open to all civilians from Monday.", "From Monday women, children and the elderly may use the corridor.", "scope"),
    Row("joint patrols", "The two navies will patrol the strait together.", "Our navy will patrol the strait.", "actor scope"),
    Row("guarantors", "The accord is guaranteed by the Union and by Turkey.", "The accord is guaranteed by the Union.", "actor scope"),
    Row("withdraw order", "We will withdraw once their guns have gone.", "They will withdraw first, and our guns will follow.", "condition time polarity"),
    Row("apology", "The ambassador apologised for the remarks.", "The ambassador regretted that the remarks had been misunderstood.", "commitment framing polarity"),
    Row("recognition", "Lorn has recognised the results of the referendum.", "Lorn takes note of the results of the referendum.", "commitment"),
    Row("gas price", "The parties settled on a price of 310 dollars per thousand cubic metres.", "The price was fixed at 265 dollars per thousand cubic metres.", "quantity"),
    Row("troop number", "Fewer than a hundred of our men took part in the raid.", "The raid was carried out by a force of about 600.", "quantity"),
    Row("first shot", "The first shell was fired from the eastern bank.", "The shelling was started from the western bank.", "place actor"),
    Row("gate", "The march ended peacefully at the south gate.", "The march ended in violence at the south gate.", "framing polarity"),
    Row("arrest reason", "Officers detained the speaker for insulting a guard.", "The speaker was detained for no reason at all.", "polarity"),
    Row("permission", "The organisers had a permit for the rally.", "The rally had not been authorised.", "polarity"),
    Row("water cut", "The water was cut off for repairs.", "The water was cut off to punish the tenants.", "framing"),
    Row("resettled", "The families were resettled in new homes.", "The families were driven from their homes.", "framing polarity"),
    Row("eviction", "The camp was cleared after repeated warnings.", "The camp was cleared without warning.", "polarity"),
    Row("medical", "Paramedics were let through at once.", "Paramedics were held up at the barrier for half an hour.", "polarity time quantity"),
    Row("dead child", "A child was killed when the wall collapsed.", "No child was among the dead.", "polarity quantity"),
    Row("toxic", "The smoke posed no danger to the public.", "The smoke was toxic, and people should have been told.", "polarity framing"),
    Row("offer", "Management put forward a raise of 4 percent.", "Management offered nothing.", "polarity quantity"),
    Row("walkout legal", "The stoppage is a lawful strike.", "The stoppage is an illegal blockade.", "framing polarity"),
    Row("picket", "Pickets at the gate were friendly.", "Pickets at the gate threatened drivers.", "framing polarity"),
    Row("apology club", "The club has apologised to its supporters.", "The club has yet to apologise to its supporters.", "polarity"),
    Row("doping", "The sample contained traces of a banned substance.", "The sample was clean.", "polarity"),
    Row("transfer", "The striker will stay until the end of the season.", "The striker is leaving in January.", "time polarity"),
    Row("bridge open", "The bridge will be open to all traffic again on Friday.", "From Friday the bridge will be open to cars, but not to lorries.", "scope"),
    Row("cause of blackout", "A lightning strike caused the blackout.", "The blackout was caused by a cyber attack.", "actor polarity"),
    Row("vote share", "The amendment was adopted unanimously.", "The amendment was adopted by 61 votes to 48.", "quantity scope polarity"),
    Row("speech", "The minister left the hall in protest.", "The minister left the hall because of another engagement.", "framing polarity"),
    Row("talk length", "The ministers spoke briefly on the sidelines of the summit.", "The ministers held a two-hour meeting on the sidelines of the summit.", "quantity"),
    Row("sanction lift", "The sanctions will be lifted step by step as the accord is carried out.", "The sanctions will be lifted on the day of signature.", "condition time"),
    Row("refugees", "All refugees may return to their villages.", "Refugees may return to their villages after security checks.", "condition scope"),
)  # fmt: skip

AGREEING = (
    Row("readout call", "The two presidents had a telephone conversation this morning.", "The president spoke by phone with his counterpart this morning."),
    Row("shared view", "It was noted that relations were developing well.", "Both sides expressed satisfaction with the development of relations."),
    Row("importance", "The importance of freedom of navigation was underlined.", "They stressed that ships must be able to pass freely."),
    Row("condolences", "The president conveyed his condolences over the mine disaster.", "The president offered sympathy to the families of the dead miners."),
    Row("invited again", "The prime minister renewed his invitation to visit the country.", "An invitation to visit was extended once more."),
    Row("next contact", "They agreed to continue their contacts.", "Contacts will go on, both agreed."),
    Row("teams", "Experts will begin work next week.", "Expert groups are to start work next week."),
    Row("thanks for hosting", "The delegations thanked the hosts.", "Both teams expressed gratitude to the host country."),
    Row("crowd peaceful", "Most people marched peacefully.", "The great majority of marchers were peaceful."),
    Row("arrests at march", "Six people were arrested at the march.", "Police made six arrests during the march."),
    Row("route march", "The march set off from the park at noon.", "Marchers left the park at 12."),
    Row("hospital", "Two people were taken to hospital.", "Two of the injured are in hospital."),
    Row("train speed", "The train was doing 80 kilometres an hour.", "The train was travelling at 50 mph."),
    Row("inquiry opened", "The safety board has begun an investigation.", "An inquiry by the safety board is under way."),
    Row("line closed", "The line is closed in both directions.", "No trains are running on the line."),
    Row("spill", "About 3,000 litres of diesel leaked.", "Some three cubic metres of diesel escaped."),
    Row("apology agree", "The operator apologised to passengers.", "The operator said sorry to those on board."),
    Row("vote agree", "The council postponed the vote to 25 May.", "The vote will now be held on 25 May."),
    Row("reasons", "He resigned for health reasons.", "He stepped down because of ill health."),
    Row("no comment", "The company declined to comment.", "The company would not comment."),
    Row("terms", "The terms were not made public.", "No details of the terms were given."),
    Row("welcome", "The Union welcomed the release of the crew.", "The release of the crew was welcomed by the Union."),
    Row("respect", "Both countries reaffirmed their respect for each other's borders.", "The territorial integrity of both countries was reaffirmed."),
    Row("economy", "They talked about trade and investment.", "Economic ties were on the agenda."),
)  # fmt: skip
