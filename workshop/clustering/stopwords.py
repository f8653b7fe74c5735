"""Words that say nothing alone; a title neither begins nor ends with one."""

_BY_LANGUAGE = {
    "nb nn": """
        alle alt altfor andre at av bare ble blei bli blir bort bra bør båe båt da dag de deg dei deira dem
        den denne der deres det dette di din disse ditt du dykk eg ein eit eitt ei eller en ennå enn er et
        etter få får fleire flere for fordi fra frå før første gjennom gjer gjerne gjør god godt gode ha
        hadde hans har helt her hennar hennes hjå ho hos hun hva hvem hver hvis hvor hvordan hvorfor han i
        ikke ikkje inn ingen innen ja jeg kan kanskje kom komme korleis kor kva kven kvifor kunne lage litt
        lite må man mange masse med meg meget mellom men mer meir mest mi min mitt mot mye mykje måtte nei
        noe noen noko nokon nok nå når no og også om opp oss over på rundt samme seg selv sin sine sitt
        sjølv skal skulle slik som så til ting tok under ut uten utan vår våre vårt var vere ved veldig vel
        vi vil ville være vært ønsker ønskjer bedre betre burde trenger treng finnes finst går gå hvert
        kvart ned én blant fortsatt egentlig egentleg både ganske gjøre gjere bruke sette satt ta tar tas
        gir gi""",
    "sv": """
        alla allt att av bara bli blir blev bra bättre bör de dem den denna deras dess det detta dig din
        ditt dom du där då efter ej eller en er ert ett fler flera för från få får finns ge ger gör göra ha
        hade han hans har hela hit hon hos hur här i icke in inga ingen inte jag ju kan kanske kom komma
        kunna kunde lite lätt man med mellan men mer mera mest mig min mitt mot mycket många måste ned ni
        nog nu nya något någon några när nåt och också om oss på runt sa samma se sen sig sin sina sitt ska
        skulle som så till tycker under upp ut utan vad var vara vårt vår våra vem vi vid vilken vill vore
        väl än är åt över varför istället både även ännu""",
    "da": """
        af alle alt at bare bedre blev bliver blive bør da de dem den denne der deres det dette dig din dit
        du efter eller en end er et få får flere for fordi fra før gøre gør god gode godt ham han hans har
        havde have hende her hos hun hvad hver hvis hvor hvordan hvorfor i ikke ind ingen ja jeg kan kunne
        lidt man mange med meget mellem men mere mest mig min mit mod må ned nej noget nogle nok nu når og
        også om op os over på samme selv sig sin skal skulle som så til ud under uden var ved vi vil ville
        vor vores være været""",
    "fi": """
        ei eikä ein eivät ehkä enemmän ennen että hän he hyvä hyvin ihan ilman itse ja jo jonka jos joka
        jokin jotka kai kaikki kanssa kaksi kuin kun koko koska lisää me meidän mikä mitä minä missä miten
        miksi mutta muu muut myös ne niin no nyt nämä näin olla oli olisi on ovat paljon parempi pitää
        pitäisi saa se sen siellä sinä sitten siis tai tämä tässä te tulee tulisi vain vaan vai voi voisi
        vielä yli yksi""",
    "en": """
        a about after again all also always am an and any are as at be because been being better both but by
        can could did do does done don't for from get gets go good had has have he her here him his how i if
        in into is it it's its just let like make many may me more most much must my need needs never new no
        not nothing now of off on once one only or other our out over own people please put really same she
        should so some something stop still such than that the their them then there these they thing things
        this those to too up us use very want was way we well were what when where which while who why will
        with would yet you your takes took got going goes day days""",
}
STOP_WORDS = frozenset(word for words in _BY_LANGUAGE.values() for word in words.split())
