extension Story {
  /// The seed article, shortened, with the claims that a careful reader finds in it.
  package static let lavrov = Story(
    "seeds/lavrov-assad.txt", date: "2015-08-04",
    """
    Russian Foreign Minister [sergei-lavrov Sergei Lavrov] of [russia Russia] demanded the [united-states U.S.] work with [bashar-al-assad Bashar al-Assad] to fight [isis ISIS]. | sergei-lavrov represents russia; united-states allied-with bashar-al-assad proposed by sergei-lavrov; united-states opposes isis proposed by sergei-lavrov
    [sergei-lavrov He] recently criticized the [united-states U.S.] for leading a [international-coalition coalition] against the group. | sergei-lavrov opposes united-states; united-states leads international-coalition
    “Our American partners persistently refuse to recognize [bashar-al-assad Assad],” stated [sergei-lavrov Lavrov]. | sergei-lavrov supports bashar-al-assad
    [sergei-lavrov Lavrov] met with [turkey Turkish] Foreign Minister [mevlut-cavusoglu Mevlüt Çavuşoğlu] last week to discuss ways to attack [isis ISIS]. | sergei-lavrov meets mevlut-cavusoglu on 2015-07; mevlut-cavusoglu represents turkey
    “[turkey Turkey] is part of an [international-coalition international coalition],” said [tanju-bilgic Tanju Bilgiç], fighting [isis Daesh]. | turkey member-of international-coalition; tanju-bilgic represents turkey; international-coalition opposes isis; turkey opposes isis
    The government announced an airstrike campaign and gave [united-states America] permission to use the air base to strike [isis ISIS], and [turkey Turkey] joined. | united-states opposes isis; turkey opposes isis; turkey supports united-states
    However, [turkey Turkey] decided to also launch a campaign against the [pkk PKK]. | turkey opposes pkk
    While the [syrian-kurdish-military Syrian Kurdish military] allied itself with [pkk PKK], the [iraqi-kurds Iraqi Kurds] do not get along with it. | syrian-kurdish-military allied-with pkk; iraqi-kurds opposes pkk
    The rivalry between [pkk PKK] and [masoud-barzani Barzani]'s [kdp KDP] traces back to the 1990s. | pkk opposes kdp; kdp opposes pkk; masoud-barzani leads kdp
    [russia Russian] President [vladimir-putin Vladimir Putin] sided with [syria Syrian] President [bashar-al-assad Bashar al-Assad] when civil war broke out. | vladimir-putin supports bashar-al-assad on 2011; vladimir-putin leads russia; bashar-al-assad leads syria
    His support led [isis ISIS] members to threaten [vladimir-putin him] via propaganda videos. | isis opposes vladimir-putin
    [russia Moscow] has criticized [united-states US] plans to provide air cover for [syrian-opposition Syrian opposition] jointly with [turkey Turkey]. | russia opposes united-states; united-states supports syrian-opposition proposed; russia opposes syrian-opposition
    [russia Russia] has been supporting [bashar-al-assad Bashar al Assad] while trying to forge an alliance between [saudi-arabia Saudi Arabia], [turkey Turkey] and [syria Syria]. | russia supports bashar-al-assad; saudi-arabia allied-with turkey proposed by russia
    In his meeting with [john-kerry Kerry] in Doha, [sergei-lavrov Lavrov] and Kremlin spokesman [dmitri-peskov Peskov] of [russia Russia] spoke. | sergei-lavrov meets john-kerry; dmitri-peskov represents russia
    Secretary [john-kerry John Kerry] of the [united-states US] told [saudi-arabia Saudi] Minister [adel-jubair Adel Jubair], “[bashar-al-assad Assad] had no place.” | john-kerry represents united-states; john-kerry meets adel-jubair; john-kerry opposes bashar-al-assad; adel-jubair represents saudi-arabia
    [john-kerry He] also claimed that [bashar-al-assad Assad]'s regime in [syria Syria] “helped foster [isis ISIS]'s growth.” | syria supports isis claimed by john-kerry
    [russia Russia] says [syria Syria] fights [isis ISIS]. | syria opposes isis claimed by russia
    """)

  package static let denial = Story(
    "articles/denial.txt", date: "2015-09-01",
    """
    [turkey Turkey] denied that it backs [isis ISIS]. | turkey supports isis denied by turkey
    [turkey Ankara] bombed [isis ISIS] again. | turkey opposes isis
    """)
}
