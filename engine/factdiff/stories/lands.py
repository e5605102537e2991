"""Lands so large that several events share their name at any time, and what their people and things are called.

All with more than ten million inhabitants, one word each, small letters; "new", "south" and their like are no names
alone. That two tolls both name such a land says nothing of whether they are one event's.
"""

from __future__ import annotations

from typing import Final

LANDS: Final = frozenset(
    """
    afghanistan afghan afghans algeria algerian angola angolan argentina argentine argentinian australia australian
    australians azerbaijan azerbaijani bangladesh bangladeshi belgium belgian benin bolivia bolivian brazil brazilian
    brazilians britain british britons burkina faso burma burmese myanmar burundi cambodia cambodian cameroon
    cameroonian canada canadian canadians chad chadian chile chilean china chinese colombia colombian congo congolese
    cuba cuban cubans czech czechia dominican ecuador ecuadorean egypt egyptian egyptians england english ethiopia
    ethiopian france french german germans germany ghana ghanaian greece greek greeks guatemala guatemalan guinea haiti
    haitian honduras honduran hungary hungarian india indian indians indonesia indonesian iran iranian iranians iraq
    iraqi iraqis israel israeli israelis italy italian italians japan japanese jordan jordanian kazakhstan kazakh kenya
    kenyan kenyans korea korean koreans lebanon lebanese libya libyan libyans madagascar malawi malaysia malaysian mali
    malian mexico mexican mexicans morocco moroccan mozambique nepal nepalese nepali netherlands dutch niger nigeria
    nigerian nigerians pakistan pakistani pakistanis palestine palestinian palestinians peru peruvian philippines
    filipino poland polish poles portugal portuguese romania romanian russia russian russians rwanda rwandan saudi
    saudis senegal senegalese serbia serbian somali somalia somalis spain spanish sudan sudanese swede sweden swedish
    syria syrian syrians taiwan taiwanese tajikistan tanzania tanzanian thai thailand tunisia tunisian turk turkey
    turkish turks uganda ugandan ukraine ukrainian ukrainians us usa uk uzbekistan venezuela venezuelan venezuelans
    vietnam vietnamese yemen yemeni yemenis zambia zimbabwe zimbabwean
    africa african africans america american americans asia asian europe european europeans arab arabs arabia arabian
    muslim muslims christian christians jewish jews islam islamic islamist islamists sunni shiite shia
    """.split()
)
