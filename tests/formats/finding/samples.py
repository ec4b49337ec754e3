"""Releases of our own writing in many languages and layouts, with what is to be found in each."""

# ruff: noqa: E501  (releases are read as they would come)

from dataclasses import dataclass, field
from textwrap import dedent


@dataclass(frozen=True)
class Sample:
    """A release and what it says; a contact is (name, telephones, e-mails)."""

    name: str
    text: str
    language: str
    headline: str
    date: str = ""
    contacts: list[tuple[str, list[str], list[str]]] = field(default_factory=list)
    embargo: str | None = None  # ISO; "?" noticed without an hour
    roles: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    immediate: bool = False
    boilerplate: str = ""
    notes: str = ""
    place: str = ""


EN = """The institute has finished the first of three mirrors for its new telescope on the island, two months before the date that had been agreed with the builders of the dome. “We are relieved and proud”, said its director, Amara Stone.

The mirror will be shipped on 3 March 2031 and mounted in summer. It weighs four tonnes, and its surface is smoother than that of any lens the workshop has polished before."""
FR = """L’institut a achevé le premier des trois miroirs de son nouveau télescope, deux mois avant la date qui avait été convenue avec les constructeurs de la coupole. « Nous sommes soulagés et fiers », a déclaré sa directrice, Amara Pierre.

Le miroir sera expédié le 3 mars 2031 et monté pendant l’été. Il pèse quatre tonnes, et sa surface est plus lisse que celle de toutes les lentilles que l’atelier a polies jusqu’à présent."""
DE = """Das Institut hat den ersten von drei Spiegeln für sein neues Teleskop fertiggestellt, zwei Monate vor dem Termin, der mit den Erbauern der Kuppel vereinbart worden war. „Wir sind erleichtert und stolz“, sagte die Direktorin Amara Stein.

Der Spiegel wird am 3. März 2031 verschifft und im Sommer eingebaut. Er wiegt vier Tonnen, und seine Oberfläche ist glatter als die jeder Linse, die in der Werkstatt bisher geschliffen wurde."""
ES = """El instituto ha terminado el primero de los tres espejos de su nuevo telescopio, dos meses antes de la fecha que se había acordado con los constructores de la cúpula. «Estamos aliviados y orgullosos», dijo su directora, Amara Piedra.

El espejo se enviará el 3 de marzo de 2031 y se montará en verano. Pesa cuatro toneladas y su superficie es más lisa que la de todas las lentes que el taller ha pulido hasta ahora."""
IT = """L’istituto ha completato il primo dei tre specchi del suo nuovo telescopio, due mesi prima della data che era stata concordata con i costruttori della cupola. «Siamo sollevati e orgogliosi», ha detto la direttrice Amara Pietra.

Lo specchio sarà spedito il 3 marzo 2031 e montato in estate. Pesa quattro tonnellate e la sua superficie è più liscia di quella di tutte le lenti che l’officina ha lucidato finora."""
NL = """Het instituut heeft de eerste van drie spiegels voor zijn nieuwe telescoop voltooid, twee maanden voor de datum die met de bouwers van de koepel was afgesproken. “We zijn opgelucht en trots”, zei directeur Amara Steen.

De spiegel wordt op 3 maart 2031 verscheept en in de zomer gemonteerd. Hij weegt vier ton en het oppervlak is gladder dan dat van alle lenzen die de werkplaats tot nu toe heeft gepolijst."""
PT = """O instituto concluiu o primeiro dos três espelhos do seu novo telescópio, dois meses antes da data que tinha sido combinada com os construtores da cúpula. “Estamos aliviados e orgulhosos”, disse a diretora, Amara Pedra.

O espelho será enviado em 3 de março de 2031 e montado no verão. Pesa quatro toneladas e a sua superfície é mais lisa do que a de todas as lentes que a oficina poliu até agora."""
CA = """L’institut ha acabat el primer dels tres miralls del seu nou telescopi, dos mesos abans de la data que s’havia acordat amb els constructors de la cúpula. «Estem alleujats i orgullosos», ha dit la seva directora, Amara Pedra, als periodistes que hi eren.

El mirall s’enviarà el 3 de març de 2031 i es muntarà a l’estiu. Pesa quatre tones i la seva superfície és més llisa que la de totes les lents que el taller ha polit fins ara."""
PL = """Instytut ukończył pierwsze z trzech zwierciadeł swojego nowego teleskopu, dwa miesiące przed terminem, który został uzgodniony z budowniczymi kopuły. „Czujemy ulgę i dumę”, powiedziała dyrektorka Amara Kamień.

Zwierciadło zostanie wysłane 3 marca 2031 r. i zamontowane latem. Waży cztery tony, a jego powierzchnia jest gładsza niż wszystkich soczewek, które dotąd wypolerowano w warsztacie."""
SV = """Institutet har färdigställt den första av tre speglar till sitt nya teleskop, två månader före det datum som hade avtalats med kupolens byggare. ”Vi är lättade och stolta”, säger direktören Amara Sten.

Spegeln skeppas den 3 mars 2031 och monteras på sommaren. Den väger fyra ton, och dess yta är slätare än på alla linser som verkstaden hittills har polerat."""
DA = """Instituttet har færdiggjort det første af tre spejle til sit nye teleskop, to måneder før den dato, der var aftalt med kuplens bygherrer. ”Vi er lettede og stolte”, siger direktør Amara Sten til de fremmødte journalister.

Spejlet bliver sendt af sted den 3. marts 2031 og monteret om sommeren. Det vejer fire tons, og overfladen er glattere end på alle de linser, som værkstedet hidtil har poleret."""
FI = """Instituutti on saanut valmiiksi ensimmäisen uuden teleskooppinsa kolmesta peilistä kaksi kuukautta ennen päivää, josta oli sovittu kuvun rakentajien kanssa. ”Olemme helpottuneita ja ylpeitä”, sanoo johtaja Amara Kivi.

Peili lähetetään 3. maaliskuuta 2031 ja asennetaan kesällä. Se painaa neljä tonnia, ja sen pinta on sileämpi kuin yhdenkään linssin, jonka verstas on tähän mennessä hionut."""
CS = """Ústav dokončil první ze tří zrcadel svého nového dalekohledu, dva měsíce před termínem, který byl dohodnut se staviteli kopule. „Cítíme úlevu a hrdost“, řekla ředitelka Amara Kamenná.

Zrcadlo bude odesláno 3. března 2031 a namontováno v létě. Váží čtyři tuny a jeho povrch je hladší než u všech čoček, které dílna dosud vyleštila."""
RU = """Институт закончил первое из трёх зеркал для своего нового телескопа, на два месяца раньше срока, о котором договорились со строителями купола. «Мы испытываем облегчение и гордость», — сказала директор Амара Каменева.

Зеркало будет отправлено 3 марта 2031 года и установлено летом. Оно весит четыре тонны, а его поверхность глаже, чем у всех линз, которые до сих пор полировала мастерская."""
JA = """研究所は新しい望遠鏡の三枚の鏡のうち最初の一枚を、ドームの建設会社と合意した期日より二か月早く完成させました。所長は「安堵し、誇りに思っています」と話しています。鏡は夏に取り付けられる予定で、重さは四トンです。

鏡は2031年3月3日に出荷されます。その表面は、工房がこれまでに磨いたどのレンズよりも滑らかです。"""


def release(*parts: str) -> str:
    """Return the parts of a release with an empty line between them."""
    return "\n\n".join(dedent(part).strip("\n") for part in parts) + "\n"


SAMPLES = [
    Sample(
        "letterhead, mark and date on one line, notes and about",
        release(
            "NORTHERN MIRROR INSTITUTE",
            "PRESS RELEASE                                        12 June 2030",
            "First of three telescope mirrors finished ahead of time",
            EN,
            "ENDS",
            "Notes to editors\n\nThe telescope is paid for by nine universities of the northern countries and a foundation.",
            "About the Northern Mirror Institute\n\nThe Northern Mirror Institute builds mirrors for science. It was founded in 1951 and has sixty people.",
            "Media contact:\nJudith Hale, Head of Press\nTel: +44 (0)20 7946 0018\nMobile: 07700 900 418\njudith.hale@nmi.example",
        ),
        "en",
        "First of three telescope mirrors finished ahead of time",
        "2030-06-12",
        [("Judith Hale", ["+44 (0)20 7946 0018", "07700 900 418"], ["judith.hale@nmi.example"])],
        roles=("Head of Press",),
        boilerplate="founded in 1951",
        notes="nine universities",
    ),
    Sample(
        "American, contact above, two columns, end sign",
        release(
            "FOR IMMEDIATE RELEASE",
            "Contact: Brian Moss                                  June 12, 2030\n(202) 555-0143\nbmoss@mirror.example",
            "MIRROR MAKERS FINISH FIRST OF THREE TELESCOPE MIRRORS",
            "HILO, Hawaii, June 12, 2030 – " + EN,
            "###",
        ),
        "en",
        "MIRROR MAKERS FINISH FIRST OF THREE TELESCOPE MIRRORS",
        "2030-06-12",
        [("Brian Moss", ["(202) 555-0143"], ["bmoss@mirror.example"])],
        immediate=True,
        place="HILO, Hawaii",
    ),
    Sample(
        "space agency by mail, several centres",
        release(
            "Carla Dunn\nHeadquarters, Washington, D.C.                   January 5, 1994\n(Phone:  202/555-1547)",
            "Jim Ellwood\nGordon Flight Center, Greenfield, Md.\n(Phone:  301/555-6256)",
            "RELEASE:  94-1",
            "     FIRST MIRROR OF NEW TELESCOPE FINISHED AHEAD OF TIME",
            "     The institute has finished the first of three mirrors for its new telescope on the\nisland, two months before the date that had been agreed with the builders of the\ndome and its engineers.\n\n     The mirror will be shipped on March 3, 2031 and mounted in summer by the people\nwho built it over the last four years.",
            "-end-",
        ),
        "en",
        "FIRST MIRROR OF NEW TELESCOPE FINISHED AHEAD OF TIME",
        "1994-01-05",
        [("Carla Dunn", ["202/555-1547"], []), ("Jim Ellwood", ["301/555-6256"], [])],
    ),
    Sample(
        "embargo with two zones, contacts in one line each",
        release(
            "EMBARGOED UNTIL 10:00 CET / 09:00 GMT, 15 January 2030",
            "15 January 2030",
            "First of three telescope mirrors finished ahead of time",
            EN,
            "Media contacts: Anna Fry, Press Officer, Mirror Institute, +31 71 555 6000, anna.fry@mirror.example\nTom Wills, Science Communication, Mirror Institute, +31 71 555 6001, tom.wills@mirror.example",
        ),
        "en",
        "First of three telescope mirrors finished ahead of time",
        "2030-01-15",
        [
            ("Anna Fry", ["+31 71 555 6000"], ["anna.fry@mirror.example"]),
            ("Tom Wills", ["+31 71 555 6001"], ["tom.wills@mirror.example"]),
        ],
        embargo="2030-01-15T10:00:00+01:00",
        roles=("Press Officer", "Science Communication"),
        organisations=("Mirror Institute", "Mirror Institute"),
    ),
    Sample(
        "forwarded mail, date of the header",
        release(
            "---------- Forwarded message ---------\nFrom: Press Desk <desk@mirror.example>\nDate: Wed, 12 Jun 2030 at 10:04\nSubject: Press release: First of three telescope mirrors finished\nTo: <list@papers.example>",
            "First of three telescope mirrors finished ahead of time",
            EN,
            "For more information, please contact Judith Hale at +44 20 7946 0018 or judith.hale@nmi.example.",
        ),
        "en",
        "First of three telescope mirrors finished ahead of time",
        "2030-06-12",
        [("Judith Hale", ["+44 20 7946 0018"], ["judith.hale@nmi.example"])],
    ),
    Sample(
        "no date of its own, an event's only",
        release(
            "Open day at the mirror workshop draws crowds from the whole island",
            EN,
            "For tickets call 0800 555 111.",
        ),
        "en",
        "Open day at the mirror workshop draws crowds from the whole island",
    ),
    Sample(
        "French, contact block in aligned columns with no-break spaces",
        release(
            "COMMUNIQUÉ DE PRESSE",
            "Paris, le 12 juin 2030",
            "Premier des trois miroirs du télescope achevé en avance",
            FR,
            "À propos de l’Institut des miroirs\n\nL’Institut des miroirs construit des miroirs pour la science. Fondé en 1951, il compte soixante personnes.",
            "Contacts presse\nClaire Dumas\xa0\xa0\xa0 Attachée de presse\xa0\xa0\xa0 Tél. : 01 55 55 76 39\xa0\xa0\xa0 claire.dumas@miroir.example\nMarc Petit\xa0\xa0\xa0 Chargé de communication\xa0\xa0\xa0 Tél. : 01 55 55 76 40\xa0\xa0\xa0 marc.petit@miroir.example",
        ),
        "fr",
        "Premier des trois miroirs du télescope achevé en avance",
        "2030-06-12",
        [
            ("Claire Dumas", ["01 55 55 76 39"], ["claire.dumas@miroir.example"]),
            ("Marc Petit", ["01 55 55 76 40"], ["marc.petit@miroir.example"]),
        ],
        roles=("Attachée de presse", "Chargé de communication"),
        boilerplate="Fondé en 1951",
        place="Paris",
    ),
    Sample(
        "French embargo, role before name, two numbers",
        release(
            "SOUS EMBARGO JUSQU’AU 19 NOVEMBRE 2029 À 15H00 (HEURE DE PARIS)",
            "Communiqué de presse – 19 novembre 2029",
            "Premier des trois miroirs du télescope achevé en avance",
            FR,
            "Contact presse :\nResponsable des relations presse : Hélène Roux\nTél. : 01 55 55 76 39 – Port. : 06 55 55 34 56\nhelene.roux (at) miroir.example",
        ),
        "fr",
        "Premier des trois miroirs du télescope achevé en avance",
        "2029-11-19",
        [("Hélène Roux", ["01 55 55 76 39", "06 55 55 34 56"], ["helene.roux@miroir.example"])],
        embargo="2029-11-19T15:00:00+01:00",
        roles=("Responsable des relations presse",),
    ),
    Sample(
        "French, 1er of the month, immediate",
        release(
            "Pour diffusion immédiate",
            "Lyon, le 1er juin 2030 – " + FR.split("\n\n")[0],
            FR.split("\n\n")[1],
            "Pour plus d’informations, contacter Julie Arnaud au 04 55 55 10 20.",
        ),
        "fr",
        "",
        "2030-06-01",
        [("Julie Arnaud", ["04 55 55 10 20"], [])],
        immediate=True,
        place="Lyon",
    ),
    Sample(
        "German, Sperrfrist, block with address and fax",
        release(
            "Pressemitteilung Nr. 17/2030",
            "Sperrfrist: Mittwoch, 12. Juni 2030, 10.00 Uhr MESZ",
            "Erster von drei Teleskopspiegeln vorzeitig fertig",
            "Bonn, 12. Juni 2030 – " + DE,
            "Über das Spiegelinstitut\n\nDas Spiegelinstitut baut Spiegel für die Wissenschaft. Es wurde 1951 gegründet und hat sechzig Mitarbeiter.",
            "Pressekontakt:\nSpiegelinstitut e. V.\nDr. Erika Falk\nLeiterin Kommunikation\nLinsenweg 5, 53111 Bonn\nTel.: +49 228 555-120\nFax: +49 228 555-121\nE-Mail: erika.falk@spiegel.example",
        ),
        "de",
        "Erster von drei Teleskopspiegeln vorzeitig fertig",
        "2030-06-12",
        [("Dr. Erika Falk", ["+49 228 555-120"], ["erika.falk@spiegel.example"])],
        embargo="2030-06-12T10:00:00+02:00",
        roles=("Leiterin Kommunikation",),
        boilerplate="1951 gegründet",
        place="Bonn",
    ),
    Sample(
        "German, contact sentence and date in figures",
        release(
            "MEDIENMITTEILUNG",
            "Zürich, 12.06.2030",
            "Erster von drei Teleskopspiegeln vorzeitig fertig",
            DE,
            "Ansprechpartnerin für die Presse\nSabine Keller, Pressesprecherin, Tel. 044 555 12 34, sabine.keller@spiegel.example",
        ),
        "de",
        "Erster von drei Teleskopspiegeln vorzeitig fertig",
        "2030-06-12",
        [("Sabine Keller", ["044 555 12 34"], ["sabine.keller@spiegel.example"])],
        roles=("Pressesprecherin",),
        place="Zürich",
    ),
    Sample(
        "Spanish, embargo without zone",
        release(
            "NOTA DE PRENSA",
            "EMBARGO hasta las 10:00 horas del 12 de junio de 2030",
            "Madrid, 12 de junio de 2030",
            "Terminado antes de tiempo el primero de los tres espejos",
            ES,
            "Sobre el Instituto de Espejos\n\nEl Instituto de Espejos construye espejos para la ciencia. Fue fundado en 1951 y cuenta con sesenta personas.",
            "Contacto de prensa:\nLucía Vega\nJefa de prensa\nTel.: 91 555 45 67\nMóvil: 655 55 45 67\nlucia.vega@espejo.example",
        ),
        "es",
        "Terminado antes de tiempo el primero de los tres espejos",
        "2030-06-12",
        [("Lucía Vega", ["91 555 45 67", "655 55 45 67"], ["lucia.vega@espejo.example"])],
        embargo="2030-06-12T10:00:00",
        roles=("Jefa de prensa",),
        boilerplate="fundado en 1951",
        place="Madrid",
    ),
    Sample(
        "Spanish dateline, contact in a sentence",
        release(
            "Terminado antes de tiempo el primero de los tres espejos",
            "BOGOTÁ, 12 de junio de 2030.- " + ES,
            "Para más información, contacte con Andrés Rojas en el teléfono +57 601 555 0101 o en el correo prensa@espejo.example.",
        ),
        "es",
        "Terminado antes de tiempo el primero de los tres espejos",
        "2030-06-12",
        [("Andrés Rojas", ["+57 601 555 0101"], ["prensa@espejo.example"])],
        place="BOGOTÁ",
    ),
    Sample(
        "Italian, embargo at noon, office and person",
        release(
            "COMUNICATO STAMPA",
            "EMBARGO fino alle ore 12:00 (ora italiana) del 12 giugno 2030",
            "Terminato in anticipo il primo dei tre specchi del telescopio",
            "Roma, 12 giugno 2030 - " + IT,
            "Ufficio stampa\nIstituto degli Specchi\nGiulia Conti\nAddetta stampa\ntel. 06 555 1234 - cell. 335 555 1234\ngiulia.conti@specchi.example",
        ),
        "it",
        "Terminato in anticipo il primo dei tre specchi del telescopio",
        "2030-06-12",
        [("Giulia Conti", ["06 555 1234", "335 555 1234"], ["giulia.conti@specchi.example"])],
        embargo="2030-06-12T12:00:00+02:00",
        roles=("Addetta stampa",),
        organisations=("Istituto degli Specchi",),
        place="Roma",
    ),
    Sample(
        "Italian, press address only",
        release(
            "Terminato in anticipo il primo dei tre specchi del telescopio",
            "12 giugno 2030",
            IT,
            "Informazioni di contatto\n\nPer ulteriori informazioni si visiti il sito https://specchi.example/ o si scriva a <stampa@specchi.example>.",
        ),
        "it",
        "Terminato in anticipo il primo dei tre specchi del telescopio",
        "2030-06-12",
        [("", [], ["stampa@specchi.example"])],
    ),
    Sample(
        "Dutch, embargo and note to editors",
        release(
            "PERSBERICHT",
            "ONDER EMBARGO tot woensdag 12 juni 2030, 06.00 uur CEST",
            "Leiden, 12 juni 2030",
            "Eerste van drie telescoopspiegels voortijdig klaar",
            NL,
            "EINDE",
            "Noot voor de redactie\n\nVoor meer informatie kunt u contact opnemen met:\nPieter de Wit, woordvoerder\n071 555 2789\np.dewit@spiegel.example",
        ),
        "nl",
        "Eerste van drie telescoopspiegels voortijdig klaar",
        "2030-06-12",
        [("Pieter de Wit", ["071 555 2789"], ["p.dewit@spiegel.example"])],
        embargo="2030-06-12T06:00:00+02:00",
        roles=("woordvoerder",),
        place="Leiden",
    ),
    Sample(
        "Dutch, about and contact person",
        release(
            "Persbericht - Amsterdam, 12 juni 2030",
            "Eerste van drie telescoopspiegels voortijdig klaar",
            NL,
            "Over het Spiegelinstituut\n\nHet Spiegelinstituut bouwt spiegels voor de wetenschap. Het is opgericht in 1951 en telt zestig medewerkers.",
            "Perscontact\nSanne Bakker | Communicatieadviseur | T +31 (0)20 555 4400 | M 06 5555 4401 | s.bakker@spiegel.example",
        ),
        "nl",
        "Eerste van drie telescoopspiegels voortijdig klaar",
        "2030-06-12",
        [("Sanne Bakker", ["+31 (0)20 555 4400", "06 5555 4401"], ["s.bakker@spiegel.example"])],
        roles=("Communicatieadviseur",),
        boilerplate="opgericht in 1951",
    ),
    Sample(
        "Portuguese, two columns side by side",
        release(
            "COMUNICADO DE IMPRENSA",
            "Lisboa, 12 de junho de 2030",
            "Concluído antes do prazo o primeiro dos três espelhos",
            PT,
            "Contactos para a imprensa\nJoana Lima                    Rui Prado\nAssessora de imprensa         Diretor de comunicação\nTel.: 21 555 4567             Tel.: 21 555 4568\njoana@espelho.example         rui@espelho.example",
        ),
        "pt",
        "Concluído antes do prazo o primeiro dos três espelhos",
        "2030-06-12",
        [
            ("Joana Lima", ["21 555 4567"], ["joana@espelho.example"]),
            ("Rui Prado", ["21 555 4568"], ["rui@espelho.example"]),
        ],
        roles=("Assessora de imprensa", "Diretor de comunicação"),
        place="Lisboa",
    ),
    Sample(
        "Portuguese of Brazil, embargo with h",
        release(
            "EMBARGO até às 15h do dia 12 de junho de 2030, horário de Brasília",
            "São Paulo, 12 de junho de 2030",
            "Concluído antes do prazo o primeiro dos três espelhos",
            PT,
            "Informações para a imprensa\nAssessoria de Comunicação\nMarina Souza – (11) 5555-1234 – marina@espelho.example",
        ),
        "pt",
        "Concluído antes do prazo o primeiro dos três espelhos",
        "2030-06-12",
        [("Marina Souza", ["(11) 5555-1234"], ["marina@espelho.example"])],
        embargo="2030-06-12T15:00:00-03:00",
        place="São Paulo",
    ),
    Sample(
        "Catalan",
        release(
            "NOTA DE PREMSA",
            "Barcelona, 12 de juny de 2030",
            "Acabat abans d’hora el primer dels tres miralls",
            CA,
            "Contacte de premsa:\nNúria Puig\nTel. 93 555 12 34\nnuria.puig@mirall.example",
        ),
        "ca",
        "Acabat abans d’hora el primer dels tres miralls",
        "2030-06-12",
        [("Núria Puig", ["93 555 12 34"], ["nuria.puig@mirall.example"])],
        place="Barcelona",
    ),
    Sample(
        "Polish",
        release(
            "INFORMACJA PRASOWA",
            "Warszawa, 12 czerwca 2030 r.",
            "Pierwsze z trzech zwierciadeł teleskopu gotowe przed czasem",
            PL,
            "Kontakt dla mediów:\nAgnieszka Lis\nRzeczniczka prasowa\ntel. +48 22 555 45 67\nagnieszka.lis@zwierciadlo.example",
        ),
        "pl",
        "Pierwsze z trzech zwierciadeł teleskopu gotowe przed czasem",
        "2030-06-12",
        [("Agnieszka Lis", ["+48 22 555 45 67"], ["agnieszka.lis@zwierciadlo.example"])],
        roles=("Rzeczniczka prasowa",),
        place="Warszawa",
    ),
    Sample(
        "Swedish, with kl.",
        release(
            "PRESSMEDDELANDE 2030-06-12",
            "Embargo till den 12 juni 2030 kl. 09.00",
            "Första av tre teleskopspeglar klar i förtid",
            SV,
            "För mer information, kontakta:\nKarin Lund, presschef, 08-555 123 45, karin.lund@spegel.example",
        ),
        "sv",
        "Första av tre teleskopspeglar klar i förtid",
        "2030-06-12",
        [("Karin Lund", ["08-555 123 45"], ["karin.lund@spegel.example"])],
        embargo="2030-06-12T09:00:00",
        roles=("presschef",),
    ),
    Sample(
        "Danish",
        release(
            "PRESSEMEDDELELSE",
            "København, den 12. juni 2030",
            "Første af tre teleskopspejle færdigt før tid",
            DA,
            "Yderligere oplysninger:\nPressechef Mette Holm, tlf. 55 55 12 34, mette.holm@spejl.example",
        ),
        "da",
        "Første af tre teleskopspejle færdigt før tid",
        "2030-06-12",
        [("Mette Holm", ["55 55 12 34"], ["mette.holm@spejl.example"])],
        roles=("Pressechef",),
        place="København",
    ),
    Sample(
        "Finnish",
        release(
            "TIEDOTE 12.6.2030",
            "Ensimmäinen kolmesta teleskoopin peilistä valmistui etuajassa",
            FI,
            "Lisätietoja:\nviestintäpäällikkö Sanna Virta, puh. 040 555 1234, sanna.virta@peili.example",
        ),
        "fi",
        "Ensimmäinen kolmesta teleskoopin peilistä valmistui etuajassa",
        "2030-06-12",
        [("Sanna Virta", ["040 555 1234"], ["sanna.virta@peili.example"])],
        roles=("viestintäpäällikkö",),
    ),
    Sample(
        "Czech",
        release(
            "TISKOVÁ ZPRÁVA",
            "Praha, 12. června 2030",
            "První ze tří zrcadel dalekohledu hotovo před termínem",
            CS,
            "Kontakt pro média:\nJana Malá, tisková mluvčí\ntel.: 555 123 456, jana.mala@zrcadlo.example",
        ),
        "cs",
        "První ze tří zrcadel dalekohledu hotovo před termínem",
        "2030-06-12",
        [("Jana Malá", ["555 123 456"], ["jana.mala@zrcadlo.example"])],
        roles=("tisková mluvčí",),
        place="Praha",
    ),
    Sample(
        "Russian, embargo in Moscow",
        release(
            "ПРЕСС-РЕЛИЗ",
            "Эмбарго до 10:00 МСК 12 июня 2030 г.",
            "Москва, 12 июня 2030 года",
            "Первое из трёх зеркал телескопа готово раньше срока",
            RU,
            "Контакты для СМИ:\nАнна Белова\nпресс-секретарь\nтел. +7 495 555-12-34\nbelova@zerkalo.example",
        ),
        "ru",
        "Первое из трёх зеркал телескопа готово раньше срока",
        "2030-06-12",
        [("Анна Белова", ["+7 495 555-12-34"], ["belova@zerkalo.example"])],
        embargo="2030-06-12T10:00:00+03:00",
        roles=("пресс-секретарь",),
        place="Москва",
    ),
    Sample(
        "Japanese",
        release(
            "プレスリリース",
            "2030年6月12日",
            "望遠鏡の三枚の鏡のうち最初の一枚が予定より早く完成",
            JA,
            "お問い合わせ先\n広報部 佐藤花子\n電話：03-5555-1234\nメール：press@kagami.example",
        ),
        "ja",
        "望遠鏡の三枚の鏡のうち最初の一枚が予定より早く完成",
        "2030-06-12",
        [("?", ["03-5555-1234"], ["press@kagami.example"])],
    ),
    Sample(
        "headline over two lines of capitals, thirty at the end",
        release(
            "NEWS RELEASE\nJune 12, 2030",
            "MIRROR MAKERS OF THE ISLAND FINISH THE FIRST OF\nTHREE TELESCOPE MIRRORS",
            EN,
            "-30-",
            "Media Contact\nDana Cole\nDirector of Communications\nIsland Mirror Works\n808-555-0134 office\n808-555-0199 cell\ndcole@imw.example",
        ),
        "en",
        "MIRROR MAKERS OF THE ISLAND FINISH THE FIRST OF THREE TELESCOPE MIRRORS",
        "2030-06-12",
        [("Dana Cole", ["808-555-0134", "808-555-0199"], ["dcole@imw.example"])],
        roles=("Director of Communications",),
        organisations=("Island Mirror Works",),
    ),
    Sample(
        "labels for everything",
        release(
            "Press release\nDate: 12 June 2030\nEmbargo: 12 June 2030, 3 p.m. London time\nHeadline: First of three telescope mirrors finished",
            EN,
            "Name: Judith Hale\nTitle: Head of Press\nPhone: 020 7946 0018\nEmail: judith.hale@nmi.example",
        ),
        "en",
        "First of three telescope mirrors finished",
        "2030-06-12",
        [("Judith Hale", ["020 7946 0018"], ["judith.hale@nmi.example"])],
        embargo="2030-06-12T15:00:00+01:00",
        roles=("Head of Press",),
    ),
    Sample(
        "two names share a number",
        release(
            "SENATOR WELCOMES FIRST OF THREE TELESCOPE MIRRORS",
            EN,
            "Contact: Jude Marsh and Maria Nolan, 202/555-5521.",
        ),
        "en",
        "SENATOR WELCOMES FIRST OF THREE TELESCOPE MIRRORS",
        "",
        [("Jude Marsh", ["202/555-5521"], []), ("Maria Nolan", ["202/555-5521"], [])],
    ),
    Sample(
        "not an embargo, only a word of the text",
        release(
            "SENATOR CALLS FOR LIFTING THE EMBARGO ON MIRRORS",
            "WASHINGTON – " + EN,
            "The embargo on mirrors has been in force until 2029 and was then extended by the chamber.",
        ),
        "en",
        "SENATOR CALLS FOR LIFTING THE EMBARGO ON MIRRORS",
        "",
        place="WASHINGTON",
    ),
    Sample(
        "embargo without an hour",
        release("STRICT EMBARGO", "First of three telescope mirrors finished ahead of time", EN),
        "en",
        "First of three telescope mirrors finished ahead of time",
        embargo="?",
    ),
    Sample(
        "embargo, midnight GMT",
        release(
            "EMBARGOED UNTIL 00:01 GMT ON TUESDAY 5 FEBRUARY 2030",
            "First of three telescope mirrors finished ahead of time",
            EN,
            "Press office: 020 7946 0000, press@nmi.example",
        ),
        "en",
        "First of three telescope mirrors finished ahead of time",
        contacts=[("", ["020 7946 0000"], ["press@nmi.example"])],
        embargo="2030-02-05T00:01:00+00:00",
    ),
    Sample(
        "newswire dateline with its name and hour",
        release(
            "First of three telescope mirrors finished ahead of time",
            "Hilo, Hawaii (Wire.example) Wednesday Jun 12, 2030 @ 8:00 AM US/Central — " + EN,
            "Contact Information:\nIsland Mirror Works\n\nDana Cole\n\n+1 808-555-0134\n\ndcole@imw.example\n\nCompany Website\n\nhttps://imw.example",
        ),
        "en",
        "First of three telescope mirrors finished ahead of time",
        "2030-06-12",
        [("Dana Cole", ["+1 808-555-0134"], ["dcole@imw.example"])],
        organisations=("Island Mirror Works",),
    ),
    Sample(
        "figures that could be swapped",
        release(
            "PRESS RELEASE",
            "03/04/2030",
            "First of three telescope mirrors finished ahead of time",
            EN,
        ),
        "en",
        "First of three telescope mirrors finished ahead of time",
        "2030-03-04",
    ),
    Sample(
        "date below the text",
        release(
            "First of three telescope mirrors finished ahead of time", EN, "London, 12 June 2030"
        ),
        "en",
        "First of three telescope mirrors finished ahead of time",
        "2030-06-12",
    ),
    Sample(
        "Spanish, sin embargo is no embargo",
        release(
            "Terminado antes de tiempo el primero de los tres espejos",
            "Sin embargo, el 5 de mayo de 2029 " + ES[0].lower() + ES[1:],
        ),
        "es",
        "Terminado antes de tiempo el primero de los tres espejos",
    ),
    Sample(
        "Ukrainian",
        release(
            "ПРЕСРЕЛІЗ",
            "Київ, 12 червня 2030 року",
            "Перше з трьох дзеркал телескопа готове раніше терміну",
            "Інститут завершив перше з трьох дзеркал для свого нового телескопа на два місяці раніше строку, про який домовилися з будівельниками купола. «Ми відчуваємо полегшення і гордість», — сказала директорка.",
            "Контакти для медіа:\nОлена Коваль, прессекретар, тел. +380 44 555 12 34, koval@dzerkalo.example",
        ),
        "uk",
        "Перше з трьох дзеркал телескопа готове раніше терміну",
        "2030-06-12",
        [("Олена Коваль", ["+380 44 555 12 34"], ["koval@dzerkalo.example"])],
        place="Київ",
    ),
    Sample(
        "Chinese",
        release(
            "新闻稿",
            "2030年6月12日，北京",
            "望远镜三面镜子中的第一面提前完成",
            "研究所提前两个月完成了新望远镜三面镜子中的第一面。所长表示：“我们感到欣慰和自豪。”镜子将于2031年3月3日运出，夏季安装。它重四吨，表面比工坊迄今抛光的任何透镜都要光滑，这是多年来工程师们共同努力的结果。",
            "媒体联系人：王小明\n电话：010-5555-1234\n邮箱：press@jingzi.example",
        ),
        "zh",
        "望远镜三面镜子中的第一面提前完成",
        "2030-06-12",
        [("王小明", ["010-5555-1234"], ["press@jingzi.example"])],
    ),
    Sample(
        "Hungarian",
        release(
            "SAJTÓKÖZLEMÉNY",
            "Budapest, 2030. június 12.",
            "Határidő előtt elkészült a távcső három tükréből az első",
            "Az intézet két hónappal a kupola építőivel egyeztetett határidő előtt elkészült új távcsövének első tükrével. „Megkönnyebbültünk és büszkék vagyunk”, mondta az igazgató, aki hozzátette, hogy a munka nem állt meg.",
            "Sajtókapcsolat:\nNagy Eszter\nTelefon: +36 1 555 1234\nE-mail: nagy.eszter@tukor.example",
        ),
        "hu",
        "Határidő előtt elkészült a távcső három tükréből az első",
        "2030-06-12",
        [("Nagy Eszter", ["+36 1 555 1234"], ["nagy.eszter@tukor.example"])],
        place="Budapest",
    ),
    Sample(
        "Turkish",
        release(
            "BASIN BÜLTENİ",
            "İstanbul, 12 Haziran 2030",
            "Teleskobun üç aynasından ilki zamanından önce tamamlandı",
            "Enstitü, yeni teleskobunun üç aynasından ilkini kubbenin yapımcılarıyla kararlaştırılan tarihten iki ay önce tamamladı. Müdür, “Rahatladık ve gururluyuz” dedi ve çalışmaların bu yaz da süreceğini söyledi.",
            "Basın İletişim:\nAyşe Demir\nTel: +90 212 555 12 34\nayse.demir@ayna.example",
        ),
        "tr",
        "Teleskobun üç aynasından ilki zamanından önce tamamlandı",
        "2030-06-12",
        [("Ayşe Demir", ["+90 212 555 12 34"], ["ayse.demir@ayna.example"])],
    ),
    Sample(
        "Romanian",
        release(
            "COMUNICAT DE PRESĂ",
            "București, 12 iunie 2030",
            "Prima dintre cele trei oglinzi ale telescopului, gata înainte de termen",
            "Institutul a terminat prima dintre cele trei oglinzi ale noului său telescop cu două luni înainte de data care fusese stabilită cu constructorii cupolei. „Suntem ușurați și mândri”, a declarat directoarea institutului.",
            "Contact presă:\nIoana Radu, purtător de cuvânt\nTel.: +40 21 555 12 34\nioana.radu@oglinda.example",
        ),
        "ro",
        "Prima dintre cele trei oglinzi ale telescopului, gata înainte de termen",
        "2030-06-12",
        [("Ioana Radu", ["+40 21 555 12 34"], ["ioana.radu@oglinda.example"])],
        place="București",
    ),
    Sample(
        "Greek",
        release(
            "ΔΕΛΤΙΟ ΤΥΠΟΥ",
            "Αθήνα, 12 Ιουνίου 2030",
            "Έτοιμο νωρίτερα το πρώτο από τα τρία κάτοπτρα",
            "Το ινστιτούτο ολοκλήρωσε το πρώτο από τα τρία κάτοπτρα του νέου τηλεσκοπίου του δύο μήνες πριν από την ημερομηνία που είχε συμφωνηθεί με τους κατασκευαστές του θόλου, όπως ανακοίνωσε η διευθύντρια.",
            "Επικοινωνία:\nΕλένη Παππά\nΤηλ.: 210 555 1234\npappa@katoptro.example",
        ),
        "el",
        "Έτοιμο νωρίτερα το πρώτο από τα τρία κάτοπτρα",
        "2030-06-12",
        [("Ελένη Παππά", ["210 555 1234"], ["pappa@katoptro.example"])],
    ),
    Sample(
        "Korean",
        release(
            "보도자료",
            "2030년 6월 12일",
            "망원경 거울 세 개 중 첫 번째, 예정보다 일찍 완성",
            "연구소는 새 망원경의 거울 세 개 가운데 첫 번째를 돔 건설사와 합의한 날짜보다 두 달 먼저 완성했다. 소장은 “안도감과 자부심을 느낀다”고 말했다. 거울은 여름에 설치될 예정이며 무게는 4톤이다.",
            "문의: 홍보팀 김민지\n전화: 02-5555-1234\n이메일: press@geoul.example",
        ),
        "ko",
        "망원경 거울 세 개 중 첫 번째, 예정보다 일찍 완성",
        "2030-06-12",
        [("?", ["02-5555-1234"], ["press@geoul.example"])],
    ),
    Sample(
        "Arabic",
        release(
            "بيان صحفي",
            "القاهرة، 12 يونيو 2030",
            "الانتهاء من أول المرايا الثلاث للتلسكوب قبل الموعد",
            "أنجز المعهد أول المرايا الثلاث لتلسكوبه الجديد قبل شهرين من الموعد الذي تم الاتفاق عليه مع بناة القبة. وقالت المديرة إن الفريق يشعر بالارتياح والفخر، وإن المرآة ستشحن في العام المقبل ثم تركب في الصيف.",
            "للتواصل: ليلى حسن\nهاتف: +20 2 5555 1234\npress@miraa.example",
        ),
        "ar",
        "الانتهاء من أول المرايا الثلاث للتلسكوب قبل الموعد",
        "2030-06-12",
        [("ليلى حسن", ["+20 2 5555 1234"], ["press@miraa.example"])],
    ),
]
