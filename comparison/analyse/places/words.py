"""Words of place: what leads to one, kinds of site and of area, directions."""

from __future__ import annotations

from typing import Literal

from comparison.analyse.times.vocabulary import words

Bearing = Literal["at", "outside", "inside", "near", "to", "from"]

BEARINGS: dict[str, Bearing] = {
    "in": "at", "at": "at", "on": "at", "aboard": "at", "off": "near", "near": "near", "beside": "near", "by": "near",
    "opposite": "near", "behind": "near", "under": "at", "beneath": "at", "across": "at", "along": "at",
    "outside": "outside", "inside": "inside", "within": "inside", "to": "to", "into": "at", "towards": "to",
    "toward": "to", "onto": "at", "for": "to", "from": "from", "around": "near", "in front of": "outside",
}  # fmt: skip

# Buildings, works and other sites that one can stand at: two of different kinds are two places.
SITES = words(
    """station hall church mosque temple synagogue cathedral chapel school college university campus kindergarten hospital
    clinic morgue airport airfield airstrip terminal runway port harbour harbor dock docks quay pier jetty wharf marina
    embassy consulate ministry parliament palace residence courthouse court prison jail barracks headquarters office
    hotel restaurant cafe bar pub nightclub theatre theater cinema museum gallery library stadium arena gym park garden
    playground zoo cemetery factory plant mill refinery warehouse depot mine quarry farm barn greenhouse dam reservoir
    bridge tunnel viaduct overpass roundabout junction crossing motorway highway bypass lay-by checkpoint border fence
    camp shelter base garrison shop supermarket mall market bakery bank garage workshop laboratory house home flat
    apartment villa cottage basement cellar kitchen bedroom corridor lobby roof balcony staircase lift platform carriage
    beach forest wood woods field meadow valley gorge cave hill hilltop mountain summit ridge river riverbank canal lake
    pond island islet reef shoal sea bay strait lighthouse tower gate monument statue square plaza street avenue road
    lane alley car-park monastery convent castle fort fortress studio shipyard ship ferry boat plane aircraft train bus ambulance
    car van lorry truck taxi coach tram helicopter"""
)
# Areas that may hold such sites.
AREAS = words(
    """city town village capital suburb suburbs outskirts district quarter neighbourhood neighborhood borough region
    province state county municipality country territory zone area centre center downtown coast coastline interior
    countryside north south east west peninsula delta basin desert highlands lowlands enclave waters"""
)
# Parts of a site: "the steps of the town hall" is at the town hall.
PARTS_OF_SITES = words(
    """steps front entrance gates gate foot edge side back rear corner doors door forecourt grounds top bottom middle
    mouth end bank banks shore part parts floor roof wing courtyard outskirts vicinity"""
)
DIRECTIONS = {
    "north": "north", "northern": "north", "northerly": "north", "south": "south", "southern": "south",
    "southerly": "south", "east": "east", "eastern": "east", "easterly": "east", "west": "west", "western": "west",
    "westerly": "west", "north-east": "northeast", "northeast": "northeast", "northeastern": "northeast",
    "north-west": "northwest", "northwest": "northwest", "northwestern": "northwest", "south-east": "southeast",
    "southeast": "southeast", "southeastern": "southeast", "south-west": "southwest", "southwest": "southwest",
    "southwestern": "southwest",
}  # fmt: skip
OPPOSITE = {
    frozenset({"north", "south"}), frozenset({"east", "west"}), frozenset({"northeast", "southwest"}),
    frozenset({"northwest", "southeast"}),
}  # fmt: skip
# Words for a site of which one excludes the other, in either order.
OPPOSED_SITES = tuple(
    pair
    for a, b in (("international", "territorial"), ("public", "private"), ("upper", "lower"), ("front", "rear"))
    for pair in ((a, b), (b, a))
)
INLAND = words("inland landlocked mountain mountains highland highlands desert interior upcountry")
WATERSIDE = words(
    "dock docks port harbour harbor quay quayside waterfront wharf pier coast coastal seaside beach offshore"
)

PARTICLES = words("de del di da la le les el al of on upon sur am an der des du and")
MOVING = words(
    """go come travel fly sail drive walk march move divert return arrive depart leave head take bring send carry transfer
    relocate evacuate withdraw flee escape rush deport extradite deliver ship escort lead steer reroute bus set run make
    airlift admit haul tow deploy retreat advance cross land"""
)
